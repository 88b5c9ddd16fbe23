package org.redress.complaint;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.customer.KeptCases;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.message.OwnWords;

/** Sends the first human answer and keeps what the agent confirmed; whoever answers first owns the case. */
@ModelBean("recordFirstResponse")
class RecordFirstResponseStep implements TaskListener {
    private final Submissions submissions;
    private final CaseLetters letters;
    private final Complaints complaints;
    private final Cases cases;
    private final KeptCases kept;
    private final AuditTrail audit;

    RecordFirstResponseStep(
            Submissions submissions,
            CaseLetters letters,
            Complaints complaints,
            Cases cases,
            KeptCases kept,
            AuditTrail audit) {
        this.submissions = submissions;
        this.letters = letters;
        this.complaints = complaints;
        this.cases = cases;
        this.kept = kept;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var form = done.form();
        var sought = form.text("remedySought");
        complaints.demand(done.number(), sought == null ? null : RemedySought.valueOf(sought), duplicateOf(done));
        letters.answer(
                done.number(), OwnWords.ofForm("answer", form.text("answer"), form.text("overrideReason")), done.who());
        var before = cases.find(done.number()).orElseThrow().owner();
        if (before == null) cases.own(done.number(), done.who().id());
        var facts = new HashMap<String, Object>();
        facts.put("kind", form.text("kind"));
        facts.put("remedySought", sought);
        facts.put("problem", AuditTrail.digest(form.text("problem")));
        audit.record(done.number(), done.who(), "FIRST_RESPONSE_SENT", facts);
    }

    private CaseNumber duplicateOf(Completion done) {
        var given = done.form().text("duplicateOf");
        if (given == null) return null;
        var number = CaseNumber.of(given.strip());
        if (number.equals(done.number()) || cases.find(number).isEmpty())
            throw new Refusal("unknown-duplicate", 422, "/variables/duplicateOf", given);
        kept.requireOpen(number, done.who());
        return number;
    }
}
