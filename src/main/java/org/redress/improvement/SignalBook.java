package org.redress.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes signals in: links them to the open improvement of their key, or opens one. The case row that is written with it
 * is the pending start of its process, so that a signal starts the process once whatever the number of nodes.
 */
@Component
class SignalBook {
    private final Improvements improvements;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    SignalBook(Improvements improvements, Cases cases, AuditTrail audit, Clock clock) {
        this.improvements = improvements;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Raises a signal and returns the improvement that answers it; empty when its occasion was raised before. */
    @Transactional(propagation = Propagation.REQUIRED)
    public Optional<CaseNumber> raise(Signal signal) {
        improvements.lockKey(signal.key());
        return raised(signal);
    }

    /** Raises what the records themselves say, unless an open improvement answers it already. */
    @Transactional(propagation = Propagation.REQUIRED)
    public Optional<CaseNumber> raiseUnlessOpen(Signal signal) {
        improvements.lockKey(signal.key());
        return improvements.openOf(signal.key()).isPresent() ? Optional.empty() : raised(signal);
    }

    private Optional<CaseNumber> raised(Signal signal) {
        var now = clock.instant();
        var id = Ids.next();
        var first = signal.cases().stream().min(Comparator.comparing(CaseNumber::value));
        if (improvements.signal(id, signal, first.orElse(null), now) == 0) return Optional.empty();
        var number = improvements.openOf(signal.key()).orElseGet(() -> open(signal, now));
        improvements.answer(id, number);
        if (!signal.cases().isEmpty()) improvements.link(number, signal.cases());
        audit.record(number, Person.SYSTEM, "IMPROVEMENT_SIGNALLED", facts(signal, id));
        return Optional.of(number);
    }

    private CaseNumber open(Signal signal, Instant now) {
        var number =
                CaseNumber.of("I-%d-%06d".formatted(now.atZone(ZoneOffset.UTC).getYear(), improvements.nextNumber()));
        cases.add(number, "IMPROVEMENT", ImprovementFlow.PROCESS, null, null, now);
        improvements.add(new Improvement(
                number,
                signal.key(),
                signal.reason(),
                signal.severity(),
                signal.causeCode(),
                signal.product(),
                signal.carrier(),
                now,
                null,
                null,
                null));
        return number;
    }

    private static Map<String, Object> facts(Signal signal, UUID id) {
        var facts = new HashMap<String, Object>();
        facts.put("signalId", id);
        facts.put("key", signal.key());
        facts.put("reason", signal.reason());
        facts.put("code", signal.causeCode());
        facts.put("cases", signal.cases().size());
        return facts;
    }
}
