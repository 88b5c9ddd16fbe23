package org.redress.remedy;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Takes an agent's proposal, refuses what the rules do not allow, and says who must approve it. */
@ModelBean("recordProposal")
class RecordProposalStep implements TaskListener {
    private final Submissions submissions;
    private final Remedies remedies;
    private final ProposalRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    RecordProposalStep(Submissions submissions, Remedies remedies, ProposalRules rules, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.remedies = remedies;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var kind = RemedyKind.valueOf(done.form().text("remedyKind"));
        var asked = kind.costsMoney() ? done.form().number("amountMinor") : Long.valueOf(0);
        long amount = asked == null ? 0 : asked;
        var approver = rules.judge(done.number(), kind, amount);
        remedies.current(done.number())
                .filter(before -> before.state() == Remedy.State.PROPOSED)
                .ifPresent(before -> remedies.state(before.id(), Remedy.State.REPLACED));
        var remedy = proposed(done, kind, amount, approver.currency());
        remedies.add(remedy);
        var flow = task.getExecution();
        RemedyFlow.REMEDY_KIND.set(flow, kind.name());
        RemedyFlow.ABOVE_LIMIT.set(flow, approver.group() != null);
        RemedyFlow.APPROVER_GROUP.set(flow, approver.group());
        audit.record(
                done.number(),
                done.who(),
                "REMEDY_PROPOSED",
                Map.of(
                        "remedyId",
                        remedy.id(),
                        "kind",
                        kind,
                        "amountMinor",
                        amount,
                        "currency",
                        remedy.currency(),
                        "reasons",
                        AuditTrail.digest(remedy.reasons())));
    }

    private Remedy proposed(Completion done, RemedyKind kind, long amount, String currency) {
        return new Remedy(
                Ids.next(),
                done.number(),
                rules.round(done.number()),
                kind,
                amount,
                currency,
                done.form().text("reasons"),
                Remedy.State.PROPOSED,
                done.who().id(),
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
    }
}
