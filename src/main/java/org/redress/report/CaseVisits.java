package org.redress.report;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who opened a case, once for each visit; a visit is over after half an hour without a look. */
@Component
public class CaseVisits {
    private static final Duration VISIT = Duration.ofMinutes(30);

    private final Visits visits;
    private final Searches searches;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    CaseVisits(Visits visits, Searches searches, Cases cases, AuditTrail audit, Clock clock) {
        this.visits = visits;
        this.searches = searches;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing for a number that no case has; {@code search} is the person's search that led there, or null. */
    @Transactional
    public void opened(CaseNumber number, Person who, UUID search) {
        if (search != null) searches.usedFor(search, who.id(), number);
        if (goesOn(number, who) || cases.lock(number).isEmpty() || goesOn(number, who)) return;
        visits.begin(who.id(), number, search, clock.instant());
        Map<String, Object> facts = new HashMap<>();
        if (search != null) facts.put("search", search);
        audit.record(number, who, "CASE_READ", facts);
    }

    /** The case of an open task or of an escalation with this id. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> workedOn(String id) {
        return visits.workedOn(id);
    }

    private boolean goesOn(CaseNumber number, Person who) {
        var now = clock.instant();
        return visits.goOn(who.id(), number, now.minus(VISIT), now) > 0;
    }
}
