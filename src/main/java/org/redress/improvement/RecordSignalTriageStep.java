package org.redress.improvement;

import java.time.Clock;
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.common.UnknownCase;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps what becomes of a signal; merging names an open improvement, and the choice is checked here and now. */
@ModelBean("recordSignalTriage")
class RecordSignalTriageStep implements TaskListener {
    /** There is no open improvement with this number. */
    static class UnknownImprovement extends Refusal {
        UnknownImprovement(String number) {
            super("unknown-improvement", 422, "/variables/mergeInto", number);
        }
    }

    private final Submissions submissions;
    private final Improvements improvements;
    private final AuditTrail audit;
    private final Clock clock;

    RecordSignalTriageStep(Submissions submissions, Improvements improvements, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.improvements = improvements;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var into = done.form().text("mergeInto");
        if (into != null) merge(done.number(), into);
        var facts = new HashMap<String, Object>();
        facts.put("decision", done.form().text("signalDecision"));
        facts.put("mergeInto", into);
        facts.put("reason", AuditTrail.digest(done.form().text("reason")));
        audit.record(done.number(), done.who(), "SIGNAL_TRIAGED", facts);
    }

    private void merge(CaseNumber number, String into) {
        var target = number(into);
        if (target.equals(number)) throw new Refusal("merge-into-itself", 422, "/variables/mergeInto");
        improvements.lock(target).filter(Improvement::open).orElseThrow(() -> new UnknownImprovement(into));
        improvements.mergeInto(number, target, clock.instant());
    }

    private static CaseNumber number(String written) {
        try {
            return CaseNumber.of(written.strip());
        } catch (UnknownCase malformed) {
            throw new UnknownImprovement(written);
        }
    }
}
