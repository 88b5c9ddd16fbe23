package org.redress.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Refusal;
import org.redress.complaint.CaseLetters;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.engine.Var;
import org.redress.shop.ActionBook;

/** A second person confirms a block, which then ends by itself; the notice names reason, end and the way to appeal. */
@ModelBean("recordBlock")
class RecordBlockStep implements TaskListener {
    private static final Var<String> ACTION = Var.text("actionId");

    /** The one who judged may not confirm: two people stand behind every block. */
    static class SameJudge extends Refusal {
        SameJudge() {
            super("second-person-needed", 403, "/variables/block");
        }
    }

    private final Submissions submissions;
    private final Judgements judgements;
    private final Cases cases;
    private final ActionBook actions;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    RecordBlockStep(
            Submissions submissions,
            Judgements judgements,
            Cases cases,
            ActionBook actions,
            CaseLetters letters,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.judgements = judgements;
        this.cases = cases;
        this.actions = actions;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var judgement = judgements.latest(done.number()).orElseThrow();
        if (judgement.judgedBy().equals(done.who().id())) throw new SameJudge();
        if ("CONFIRM".equals(done.form().text("block"))) confirm(task, done, judgement);
        audit.record(
                done.number(),
                done.who(),
                "BLOCK_" + ("CONFIRM".equals(done.form().text("block")) ? "CONFIRMED" : "REFUSED"),
                Map.of("reason", AuditTrail.digest(done.form().text("reason"))));
    }

    private void confirm(DelegateTask task, Completion done, Judgement judgement) {
        var file = cases.find(done.number()).orElseThrow();
        var until = clock.instant().plus(Duration.ofDays(judgement.blockDays()));
        judgements.confirm(judgement.id(), done.who().id(), clock.instant());
        var action = actions.prepare(
                done.number(),
                "block-buyer",
                file.orderId(),
                null,
                Map.of(
                        "customerId",
                        file.customerId().toString(),
                        "until",
                        until.toString(),
                        "reason",
                        judgement.verdict().name()));
        ACTION.set(task.getExecution(), action.toString());
        letters.send(
                done.number(),
                "buyer-blocked",
                Map.of("reason", judgement.reason(), "until", until.toString()),
                done.who());
    }
}
