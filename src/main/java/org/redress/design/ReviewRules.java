package org.redress.design;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The review guard: no path leads from a review to a remedy. What knows a review hands its called processes nothing of
 * it, asks no table about remedies, pays nothing itself, and its steps stand nowhere else. Law: China 2024-09-01 and 16
 * CFR 465.4, no benefit for a review, not even by implication.
 */
final class ReviewRules implements RuleFamily {
    private static final Set<String> KNOW_A_REVIEW = Set.of("review-recovery", "review-appeal");
    private static final Set<String> MAY_BE_HANDED_OVER = Set.of("group", "urgency", "tier", "channel", "round");

    /** Who judges abuse is told of a threat; that decides about no remedy. */
    private static final String THREAT = "threatToReview";

    private static final Set<String> HARMLESS_TOPICS = Set.of("facts", "review-appeal", "parcel-tracking");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Set<String> reviewBeans;

    ReviewRules(Catalogue catalogue) {
        this.reviewBeans = catalogue.reviewBeans();
    }

    @Override
    public void check(ModelSet set, Findings findings) {
        set.processes().forEach(process -> {
            if (KNOW_A_REVIEW.contains(process.id())) {
                process.all("bpmn:callActivity").forEach(call -> handedOver(call, findings));
                process.all().forEach(node -> renamed(node, findings));
                process.all().forEach(node -> paid(node, findings));
            } else {
                process.all().forEach(node -> strangers(node, findings));
            }
        });
    }

    private static void handedOver(Node call, Findings findings) {
        call.extensions("camunda:in")
                .filter(in -> !in.has("businessKey") || in.has("source") || in.has("sourceExpression"))
                .filter(in -> !mayBeHandedOver(call, in))
                .forEach(in -> findings.add(
                        Rule.REVIEW_HANDED_OVER,
                        call,
                        in.has("source") ? in.attr("source") : in.attr("sourceExpression"),
                        call.attr("calledElement")));
    }

    private static boolean mayBeHandedOver(Node call, Node in) {
        var name = in.attr("source");
        boolean listed = MAY_BE_HANDED_OVER.contains(name)
                || name.equals(THREAT) && call.attr("calledElement").equals("abuse");
        return listed && name.equals(in.attr("target")) && !in.has("sourceExpression");
    }

    /** What may be handed over keeps its name, and nothing else takes it. */
    private static void renamed(Node parameter, Findings findings) {
        boolean names = parameter.is("camunda:inputParameter", "camunda:outputParameter");
        var name = parameter.attr("name");
        if (names && (MAY_BE_HANDED_OVER.contains(name) || name.equals(THREAT)))
            findings.add(Rule.REVIEW_HANDED_OVER, parameter, parameter.text(), name);
    }

    private static void paid(Node node, Findings findings) {
        if (node.attr("camunda:decisionRef").equals("remedy")) {
            findings.add(Rule.REVIEW_PAYS, node, "remedy");
        }
        var topic = node.attr("camunda:topic");
        if (!topic.isEmpty() && !HARMLESS_TOPICS.contains(topic)) {
            findings.add(Rule.REVIEW_PAYS, node, topic);
        }
    }

    private void strangers(Node node, Findings findings) {
        Stream.concat(node.attributes().values().stream(), Stream.of(node.text()))
                .filter(text -> text.contains("${") || text.contains("#{"))
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .filter(reviewBeans::contains)
                .forEach(bean -> findings.add(Rule.REVIEW_STEP_ELSEWHERE, node, bean));
    }
}
