package org.redress.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Tier;
import org.redress.customer.ContactPoint;
import org.redress.customer.Customer;
import org.redress.customer.CustomerBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out while the telephone is still in the hand who is calling and what was before; each look is on record. */
@Component
class Callers {
    /**
     * Who is known by an address, with their cases; {@code id} and the others are null for a stranger, whose order may
     * still have cases.
     */
    record Caller(UUID id, String name, String language, Tier tier, List<EarlierCase> cases) {}

    private static final int MOST = 10;

    private final CustomerBook customers;
    private final CaseReads reads;
    private final AuditTrail audit;

    Callers(CustomerBook customers, CaseReads reads, AuditTrail audit) {
        this.customers = customers;
        this.reads = reads;
        this.audit = audit;
    }

    /** By the first of these addresses that somebody has; each may be null or empty. */
    @Transactional
    public Caller find(Person who, String phone, String email, String orderId) {
        var known = find(ContactPoint.Kind.PHONE, phone).or(() -> find(ContactPoint.Kind.EMAIL, email));
        known.ifPresent(found -> audit.recordSystem(who, "CUSTOMER_READ", Map.of("customerId", found.id())));
        return known.map(this::caller).orElseGet(() -> new Caller(null, null, null, null, about(orderId)));
    }

    private Optional<Customer> find(ContactPoint.Kind kind, String address) {
        return address == null || address.isBlank() ? Optional.empty() : customers.find(kind, address);
    }

    private Caller caller(Customer found) {
        return new Caller(found.id(), found.name(), found.language(), found.tier(), reads.ofPerson(found.id(), MOST));
    }

    private List<EarlierCase> about(String orderId) {
        return orderId == null || orderId.isBlank() ? List.of() : reads.ofOrder(orderId);
    }
}
