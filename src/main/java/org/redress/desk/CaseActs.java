package org.redress.desk;

import static org.redress.desk.ActField.choice;
import static org.redress.desk.ActField.number;
import static org.redress.desk.ActField.optional;
import static org.redress.desk.ActField.override;
import static org.redress.desk.ActField.required;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.customer.LegalHold;
import org.springframework.http.HttpMethod;

/** What people may do about a case beside its tasks, each with the fields that the API asks for. */
final class CaseActs {
    /**
     * An act as it is offered; {@code to} is where its form goes, {@code quote} what it is an answer to, or null, and
     * {@code obstacle} why it cannot be done now, or null.
     */
    record Offer(String name, String key, List<ActField> fields, String to, String quote, Obstacle obstacle) {}

    private static final Predicate<CaseMoment> OPEN = CaseMoment::open;
    private static final Predicate<CaseMoment> MERGED = moment -> moment.facts().mergedInto() != null;
    private static final Predicate<CaseMoment> KNOWN = moment ->
            moment.facts().customer() != null && moment.facts().customer().id() != null;
    private static final Predicate<CaseMoment> HELD =
            moment -> moment.standing().hold() != null;

    private static final ActField REASON = required("reason", "text");
    private static final ActField TEXT = required("text", "text");
    private static final ActField REFERENCE = optional("reference", "line");
    private static final ActField DUE = optional("due", "time");

    private static final List<CaseAct> ALL = Stream.of(everyDay(), goods(), reviews(), abuse(), rare(), holds())
            .flatMap(List::stream)
            .toList();

    private CaseActs() {}

    private static List<CaseAct> everyDay() {
        return List.of(
                CaseAct.of("escalate", OPEN, REASON).underKey("e"),
                CaseAct.of("transfer", OPEN, required("to", "colleague"), optional("note", "text"))
                        .underKey("t"),
                CaseAct.of("question", OPEN.and(moment -> moment.is("CR")), required("question", "letter"))
                        .unless(Obstacle::toQuestion),
                CaseAct.of("answer", OPEN, TEXT),
                CaseAct.of("acceptance", OPEN),
                CaseAct.of("rejection", OPEN, optional("reason", "text")),
                CaseAct.of("withdrawal", OPEN, optional("reason", "text")));
    }

    private static List<CaseAct> goods() {
        Predicate<CaseMoment> goods = CaseMoment::goods;
        return List.of(
                CaseAct.of("parcel", goods, required("carrier", "line"), required("trackingNumber", "line")),
                CaseAct.of("parcel-scan", goods, choice("state", "parcel.", "UNDER_WAY", "DELIVERED", "LOST")),
                CaseAct.of(
                                "return-change",
                                goods,
                                choice("kind", "return-kind.", "RETURN_REFUND", "EXCHANGE", "RESEND", "REPAIR"),
                                TEXT)
                        .unless(Obstacle::toReturnChange));
    }

    private static List<CaseAct> reviews() {
        Predicate<CaseMoment> review = moment -> moment.is("B");
        return List.of(
                CaseAct.of(
                        "review-change",
                        review,
                        choice("kind", "review.change.", "UPDATED", "DELETED").called("change"),
                        number("score", 1, 5),
                        optional("text", "text").called("review")),
                CaseAct.of(
                                "review-appeal",
                                OPEN.and(review),
                                choice("result", "review.appeal.", "WON", "LOST"),
                                REFERENCE)
                        .unless(Obstacle::toReviewAppeal));
    }

    private static List<CaseAct> rare() {
        return List.of(
                CaseAct.of("reopening", OPEN.or(MERGED).negate(), REASON),
                CaseAct.of("merge", OPEN, required("into", "case")),
                CaseAct.of("split", MERGED, REASON),
                CaseAct.of("platform-case", OPEN, REFERENCE, DUE, ruling()),
                CaseAct.of("authority-letter", OPEN, REFERENCE, DUE),
                CaseAct.of("survey", moment -> true, number("csat", 1, 5).asked(true), number("nps", 0, 10)),
                CaseAct.of("erasure", KNOWN, REASON).at("/api/customers/{customer}/erasure"));
    }

    private static List<CaseAct> abuse() {
        return List.of(
                CaseAct.of("abuse-report", OPEN, REASON).unless(Obstacle::toAbuseReport),
                CaseAct.of("block-appeal", moment -> moment.standing().block() != null, TEXT)
                        .unless(Obstacle::toBlockAppeal),
                blockAnswer());
    }

    private static CaseAct blockAnswer() {
        return CaseAct.of(
                        "block-appeal-answer",
                        moment -> moment.standing().appealed(),
                        choice("decision", "block.decision.", "UPHOLD", "LIFT"),
                        required("answer", "letter"),
                        override())
                .at("/api/cases/{number}/block-appeal/answer")
                .unless(Obstacle::toBlockAnswer)
                .quoting(moment -> moment.standing().block().appeal().words());
    }

    /** A manager and an auditor decide on it together: one proposes, the other confirms. */
    private static List<CaseAct> holds() {
        return List.of(
                CaseAct.of("legal-hold", HELD.negate(), REASON),
                confirmation("legal-hold-confirmation", LegalHold.State.PROPOSED),
                CaseAct.of("legal-hold-lifting", HELD, REASON)
                        .at("/api/cases/{number}/legal-hold/lifting")
                        .unless(Obstacle::toLifting),
                confirmation("legal-hold-end", LegalHold.State.LIFTING));
    }

    private static CaseAct confirmation(String name, LegalHold.State state) {
        return CaseAct.of(name, HELD.and(moment -> moment.standing().hold().state() == state))
                .at("/api/cases/{number}/legal-hold/confirmation")
                .unless(Obstacle::toHoldConfirmation)
                .quoting(moment -> moment.standing().hold().asked());
    }

    private static ActField ruling() {
        return choice("ruling", "case.ruling.", "FOR_SHOP", "AGAINST_SHOP").asked(false);
    }

    /** Those that this person may do and that fit the case as it is. */
    static List<Offer> of(CaseMoment moment) {
        return ALL.stream()
                .filter(act -> act.fits().test(moment))
                .filter(act -> Routes.opens(HttpMethod.POST, act.path("x", "x"), moment.who()))
                .map(act -> offer(act, moment))
                .toList();
    }

    private static Offer offer(CaseAct act, CaseMoment moment) {
        var facts = moment.facts();
        var customer = facts.customer() == null ? null : facts.customer().id();
        return new Offer(
                act.name(),
                act.key(),
                act.fields(),
                "/desk" + act.path(facts.number(), customer),
                act.quote().apply(moment),
                act.obstacle().apply(moment));
    }
}
