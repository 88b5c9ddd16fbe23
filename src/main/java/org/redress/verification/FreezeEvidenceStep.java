package org.redress.verification;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.ModelBean;

/** Freezes the conversation and the files with their hashes before anybody judges (seed 001, question 2). */
@ModelBean("freezeEvidence")
class FreezeEvidenceStep implements JavaDelegate {
    private final Findings findings;
    private final AuditTrail audit;
    private final Clock clock;

    FreezeEvidenceStep(Findings findings, AuditTrail audit, Clock clock) {
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        int frozen = findings.freeze(number, clock.instant());
        audit.record(number, Person.SYSTEM, "EVIDENCE_FROZEN", Map.of("pieces", frozen));
    }
}
