package org.redress.customer;

import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.FailureTexts;
import org.redress.engine.SubmissionErasure;
import org.redress.shop.FactBook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Overwrites every text of one case: the packages below are told by name, all above by {@link TextErased}. */
@Component
class CaseTexts {
    private final SubmissionErasure submissions;
    private final FailureTexts failures;
    private final FactBook facts;
    private final Holds holds;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CaseTexts(
            SubmissionErasure submissions,
            FailureTexts failures,
            FactBook facts,
            Holds holds,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.failures = failures;
        this.facts = facts;
        this.holds = holds;
        this.audit = audit;
        this.events = events;
    }

    void erase(CaseNumber number, String words, Person who) {
        submissions.erase(number, words);
        failures.erase(number);
        facts.erase(number, words);
        holds.erase(number, words);
        events.publishEvent(new TextErased(number, words));
        audit.record(number, who, "TEXT_ERASED", Map.of());
    }
}
