package org.redress.customer;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two customers one person on a person's word, and two again. A merge is a row of its own: cases, letters and
 * addresses keep the customer they came with, so that undoing leaves both histories as they were.
 */
@Component
public class CustomerMerging {
    /** These two cannot be merged, or this one is not merged. */
    static class NotMerged extends Refusal {
        NotMerged(String code) {
            super(code, 409, null);
        }
    }

    private final Customers customers;
    private final Merges merges;
    private final AuditTrail audit;
    private final Clock clock;

    CustomerMerging(Customers customers, Merges merges, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.merges = merges;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who may be the same person, with the most reasons first. */
    @Transactional(readOnly = true)
    public List<MergeProposal> proposals(UUID customerId) {
        if (customers.find(customerId).isEmpty()) throw new UnknownCustomer(customerId);
        var byPerson = merges.likenesses(customerId).stream()
                .collect(Collectors.groupingBy(Merges.Likeness::customerId, LinkedHashMap::new, Collectors.toList()));
        return byPerson.values().stream()
                .map(CustomerMerging::proposal)
                .sorted(Comparator.comparing(
                                (MergeProposal proposal) -> proposal.reasons().size())
                        .reversed())
                .toList();
    }

    private static MergeProposal proposal(List<Merges.Likeness> shared) {
        var reasons = shared.stream().map(Merges.Likeness::reason).toList();
        return new MergeProposal(shared.get(0).customerId(), shared.get(0).name(), reasons);
    }

    /** Who was merged into this person, with what each of them had then. */
    @Transactional(readOnly = true)
    public List<MergedCustomer> merged(UUID customerId) {
        return merges.ofPerson(customerId).stream().map(this::merged).toList();
    }

    private MergedCustomer merged(Merges.Merge merge) {
        var name = customers.find(merge.customerId()).map(Customer::name).orElse(null);
        return new MergedCustomer(merge.customerId(), name, merge.reasonsGiven(), merge.mergedBy(), merge.mergedAt());
    }

    /** From now on {@code customerId} counts as {@code into}, who speaks for both. */
    @Transactional
    void merge(UUID customerId, UUID into, Person who, String reason) {
        both(customerId, into);
        if (merges.standing(customerId).isPresent()) throw new NotMerged("customer-merged-already");
        var survivor = customers.person(into).orElseThrow().id();
        if (survivor.equals(customerId)) throw new NotMerged("customers-are-one");
        var reasons = shared(customerId, survivor);
        merges.add(new Merges.Merge(Ids.next(), customerId, survivor, reasons, who.id(), clock.instant()));
        audit.recordSystem(
                who,
                "CUSTOMERS_MERGED",
                Map.of(
                        "customerId", customerId,
                        "into", survivor,
                        "reasons", reasons,
                        "reason", AuditTrail.digest(reason)));
    }

    private void both(UUID customerId, UUID into) {
        if (customerId.equals(into)) throw new NotMerged("customers-are-one");
        merges.await();
        var locked = customers.lock(List.of(customerId, into));
        if (locked.stream().noneMatch(customer -> customer.id().equals(customerId)))
            throw new UnknownCustomer(customerId);
        if (locked.size() < 2) throw new Refusal("unknown-customer", 422, "/into", into);
    }

    private String shared(UUID customerId, UUID survivor) {
        return merges.likenesses(customerId).stream()
                .filter(likeness -> likeness.customerId().equals(survivor))
                .map(likeness -> likeness.reason().name())
                .collect(Collectors.joining(","));
    }

    /** Undoes a merge: both are again who they were, with every row they had. */
    @Transactional
    void undo(UUID customerId, Person who, String reason) {
        if (customers.lock(List.of(customerId)).isEmpty()) throw new UnknownCustomer(customerId);
        var merge = merges.standing(customerId).orElseThrow(() -> new NotMerged("customer-not-merged"));
        merges.undo(merge.id(), who.id(), clock.instant());
        audit.recordSystem(
                who,
                "CUSTOMERS_SPLIT",
                Map.of("customerId", customerId, "from", merge.intoId(), "reason", AuditTrail.digest(reason)));
    }
}
