package org.redress.desk;

import org.redress.customer.LegalHold;

/** Why an act that the reader knows cannot be done now: the key of its words, and whom they name, or null. */
record Obstacle(String key, String name) {
    private static Obstacle of(String key) {
        return new Obstacle(key, null);
    }

    /** Why nobody, or not this reader, can ask the customer now; null if they can. */
    static Obstacle toQuestion(CaseMoment moment) {
        for (var task : moment.sheet().tasks())
            if (CustomerQuestion.isAskedFrom(task.activity())) return toQuestion(task);
        return of(asked(moment.sheet()) ? "case.question.open" : "case.question.not-now");
    }

    private static Obstacle toQuestion(CaseSheet.Work task) {
        if (task.form() != null) return null;
        return task.holder() == null
                ? new Obstacle("case.question.group", task.group())
                : new Obstacle("case.question.held", task.holder());
    }

    private static boolean asked(CaseSheet sheet) {
        return sheet.facts().deadlines().stream()
                .anyMatch(row ->
                        row.kind().equals("customer-silence") && row.state().equals("RUNNING"));
    }

    /** One judgement at a time, and only where somebody waits for a report. */
    static Obstacle toAbuseReport(CaseMoment moment) {
        if (moment.standing().judged()) return of("case.abuse.judged");
        return moment.standing().waitsFor("AbuseReported") ? null : of("case.abuse.not-here");
    }

    /** A buyer asks for something else after a refusal, within the time that the letter named. */
    static Obstacle toReturnChange(CaseMoment moment) {
        return moment.standing().waitsFor("ReturnChanged") ? null : of("case.return.not-refused");
    }

    static Obstacle toReviewAppeal(CaseMoment moment) {
        return moment.standing().waitsFor("ReviewAppealDecided") ? null : of("case.review-appeal.none");
    }

    static Obstacle toBlockAppeal(CaseMoment moment) {
        if (moment.standing().block().ended() != null) return of("case.block.over");
        return moment.standing().appealed() ? of("case.block.appealed") : null;
    }

    static Obstacle toBlockAnswer(CaseMoment moment) {
        return moment.standing().block().decidedBy(moment.who().getName()) ? of("case.block.own") : null;
    }

    /** What is proposed must be decided before something else is. */
    static Obstacle toLifting(CaseMoment moment) {
        return moment.standing().hold().state() == LegalHold.State.HELD ? null : of("case.hold.undecided");
    }

    static Obstacle toHoldConfirmation(CaseMoment moment) {
        var hold = moment.standing().hold();
        return hold.waitsForWordOf(moment.who().getName(), moment.groups())
                ? null
                : new Obstacle("case.hold.second", hold.waitingFor());
    }
}
