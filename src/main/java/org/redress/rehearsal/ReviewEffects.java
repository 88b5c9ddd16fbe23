package org.redress.rehearsal;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.engine.TableStep;

/** Steps of bad reviews, as far as a process learns from them. */
final class ReviewEffects {
    private static final Set<String> UNHELPED =
            Set.of("ABUSE_CLOSED", "CLOSED_NO_ANSWER", "INQUIRY_ANSWERED", "MERGED");
    /** How many reviewers can be found where the past does not say it. */
    private static final double KNOWN = 0.7;

    private static final int ATTEMPTS = 3;
    private static final int SATISFIED = 4;

    private final Play play;

    ReviewEffects(Play play) {
        this.play = play;
    }

    Map<String, Effect> all() {
        return Map.of(
                "readReview", ReviewEffects::readReview,
                "applyReviewTriage", this::applyReviewTriage,
                "recordContact", ReviewEffects::recordContact,
                "recordSolution", ReviewEffects::recordSolution,
                "readInvitationFacts", ReviewEffects::readInvitationFacts,
                "applyInvitation", ReviewEffects::applyInvitation,
                "recordAppeal", ReviewEffects::recordAppeal);
    }

    private static void readReview(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariable("channel", theCase.fact("channel", "MARKETPLACE"));
        flow.setVariableLocal("score", theCase.fact("score", 1));
        flow.setVariableLocal("reach", theCase.fact("reach", 100));
        flow.setVariableLocal("press", theCase.fact("press", false));
        flow.setVariableLocal("safety", theCase.fact("safety", false));
        flow.setVariableLocal("threat", theCase.fact("threat", false));
    }

    private void applyReviewTriage(PlayedCase theCase, DelegateExecution flow) {
        var answer = TableStep.single(flow);
        flow.setVariable("urgency", answer.get("urgency"));
        flow.setVariable("severity", ((Number) answer.get("severity")).intValue());
        flow.setVariable("crisis", "CRISIS".equals(answer.get("publicity")));
        boolean drawn = play.chance().draw(theCase.number(), "known") < KNOWN;
        flow.setVariable("buyerKnown", theCase.fact("buyerKnown", drawn));
        flow.setVariable("contact", "NONE");
        flow.setVariable("recovery", "COMPLAINT");
        flow.setVariable("attemptsOver", false);
        flow.setVariable("threatToReview", false);
        flow.setVariable("buyerHelped", false);
        flow.setVariable("reviewChanged", false);
        flow.setVariable("appeal", "NONE");
    }

    private static void recordContact(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariable("attemptsOver", theCase.again("contact") >= ATTEMPTS);
        if ("EXTORTION".equals(flow.getVariable("contact"))) flow.setVariable("threatToReview", true);
    }

    private static void recordSolution(PlayedCase theCase, DelegateExecution flow) {
        var outcome = flow.getVariable("endedAs");
        if (outcome != null && !UNHELPED.contains(outcome)) flow.setVariable("buyerHelped", true);
    }

    private static int satisfaction(DelegateExecution flow) {
        return flow.getVariable("csat") instanceof Integer csat ? csat : 0;
    }

    private static void readInvitationFacts(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariableLocal("satisfaction", satisfaction(flow));
        flow.setVariableLocal("invitedBefore", false);
    }

    private static void applyInvitation(PlayedCase theCase, DelegateExecution flow) {
        boolean invited = Boolean.TRUE.equals(TableStep.single(flow).get("invite"));
        flow.setVariable("inviteWanted", invited && satisfaction(flow) >= SATISFIED);
    }

    private static void recordAppeal(PlayedCase theCase, DelegateExecution flow) {
        if ("Event_AppealUnanswered".equals(flow.getCurrentActivityId())) flow.setVariable("appeal", "LOST");
    }
}
