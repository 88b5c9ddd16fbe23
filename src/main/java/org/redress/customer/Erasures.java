package org.redress.customer;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Forgets a person: name, addresses and every text of their cases are overwritten in one transaction; the record of acts
 * stays and still verifies. Texts of a case under a legal hold stay until the hold is lifted and go then by themselves.
 */
@Component
class Erasures {
    /** What an erasure did: cases whose texts are gone, and cases that wait for their hold to be lifted. */
    record Outcome(List<CaseNumber> erased, List<CaseNumber> held) {}

    private final CaseWork work;
    private final Cases cases;
    private final Customers customers;
    private final Holds holds;
    private final ErasureRows rows;
    private final CaseTexts texts;
    private final NamedAside aside;
    private final CommonWords common;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            CaseWork work,
            Cases cases,
            Customers customers,
            Holds holds,
            ErasureRows rows,
            CaseTexts texts,
            NamedAside aside,
            CommonWords common,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.work = work;
        this.cases = cases;
        this.customers = customers;
        this.holds = holds;
        this.rows = rows;
        this.texts = texts;
        this.aside = aside;
        this.common = common;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Erases the person, all merged customers together. */
    Outcome erase(UUID customerId, Person who, String reason) {
        return work.retried(() -> {
            var customer = customers.find(customerId).orElseThrow(() -> new UnknownCustomer(customerId));
            var person = customers.samePerson(customerId);
            var known = new KnownBy(rows.known(person), common);
            var numbers = locked(person, aside.cases(known));
            if (rows.erased(customerId)) throw new Refusal("customer-erased-already", 409, null);
            var held = numbers.stream().filter(this::held).toList();
            var free = numbers.stream().filter(number -> !held.contains(number)).toList();
            var waits = aside.erase(known, words(customer), who) || !held.isEmpty();
            person.forEach(id -> overwrite(id, who, waits));
            free.forEach(number -> texts.erase(number, words(customer), who));
            held.forEach(number -> keepApart(number, who));
            events.publishEvent(new PersonForgotten(person));
            audit.recordSystem(who, "CUSTOMER_ERASED", facts(customerId, reason, free, held));
            return new Outcome(free, held);
        });
    }

    /** The case's hold was lifted: erases what waited for it. */
    void resume(CaseNumber number) {
        events.publishEvent(new HoldLifted(number));
        var customerId = cases.find(number).orElseThrow().customerId();
        if (customerId == null) rows.waiting().forEach(this::resumeAside);
        if (customerId == null || !rows.open(customerId)) return;
        var customer = customers.find(customerId).orElseThrow();
        texts.erase(number, words(customer), Person.SYSTEM);
        cases.keepNoLonger(number);
        resumeAside(customerId);
    }

    /** What no case of the person waits for any more goes, and with the last of it who they were. */
    private void resumeAside(UUID customerId) {
        var person = customers.samePerson(customerId);
        var customer = customers.find(customerId).orElseThrow();
        var waits = aside.erase(new KnownBy(rows.known(person), common), words(customer), Person.SYSTEM);
        if (waits
                || rows.casesOf(person).stream()
                        .anyMatch(number -> holds.open(number).isPresent())) return;
        person.forEach(id -> {
            rows.forget(id);
            rows.finish(id, clock.instant());
        });
    }

    /** Cases before customers, always in the same order, so that two erasures cannot wait for each other. */
    private List<CaseNumber> locked(List<UUID> person, List<CaseNumber> naming) {
        var numbers = rows.casesOf(person);
        Stream.concat(numbers.stream(), naming.stream())
                .sorted(Comparator.comparing(CaseNumber::value))
                .forEach(number -> cases.lock(number).orElseThrow());
        customers.lock(person);
        return numbers;
    }

    /** A hold that is only proposed must be decided first: what it would protect would be gone. */
    private boolean held(CaseNumber number) {
        var hold = holds.open(number);
        if (hold.filter(open -> open.state() == LegalHold.State.PROPOSED).isPresent())
            throw new Refusal("legal-hold-undecided", 409, null, number.value());
        return hold.isPresent();
    }

    private void overwrite(UUID customerId, Person who, boolean held) {
        var now = clock.instant();
        rows.begin(Ids.next(), customerId, who.id(), now);
        if (held) rows.keepApart(customerId, now);
        else rows.finish(customerId, now);
        rows.overwrite(customerId, now);
    }

    private void keepApart(CaseNumber number, Person who) {
        audit.record(number, who, "KEPT_APART", Map.of("because", "LEGAL_HOLD"));
        cases.keepApart(number, clock.instant());
        events.publishEvent(new KeptApart(number));
    }

    private String words(Customer customer) {
        return TextErased.words(customer.language(), clock.instant());
    }

    private static Map<String, ?> facts(
            UUID customerId, String reason, List<CaseNumber> erased, List<CaseNumber> held) {
        return Map.of(
                "customerId", customerId,
                "reason", AuditTrail.digest(reason),
                "erasedCases", erased.size(),
                "heldCases", held.size());
    }
}
