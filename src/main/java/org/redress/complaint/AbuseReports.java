package org.redress.complaint;

import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.Correlation;
import org.redress.message.Correspondence;
import org.springframework.stereotype.Component;

/** Takes a report of abuse to a supervisor's judgement; one judgement at a time. */
@Component
class AbuseReports {
    /** The case is closed or is being judged already. */
    static class NotReported extends Refusal {
        NotReported(String code) {
            super(code, 409, null);
        }
    }

    private final CaseWork work;
    private final CaseFlow flow;
    private final Correlation correlation;
    private final Correspondence correspondence;
    private final AuditTrail audit;

    AbuseReports(
            CaseWork work, CaseFlow flow, Correlation correlation, Correspondence correspondence, AuditTrail audit) {
        this.work = work;
        this.flow = flow;
        this.correlation = correlation;
        this.correspondence = correspondence;
        this.audit = audit;
    }

    void report(CaseNumber number, Person who, String reason) {
        work.on(number, file -> {
            boolean judged = flow.openTasks(number).stream().anyMatch(task -> "abuse".equals(task.processId()));
            if (judged) throw new NotReported("abuse-being-judged");
            correspondence.note(number, reason, who);
            audit.record(number, who, "ABUSE_REPORTED", Map.of("reason", AuditTrail.digest(reason)));
            if (!correlation.tellInnermost(number, "AbuseReported", Map.of())) throw new NotReported("case-closed");
            return null;
        });
    }
}
