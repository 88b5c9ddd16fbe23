package org.redress.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything about one customer; who looked is recorded. */
@Component
public class CustomerCards {
    private final Customers customers;
    private final CustomerBook book;
    private final Agents agents;
    private final DedicatedAgents duty;
    private final AuditTrail audit;

    CustomerCards(Customers customers, CustomerBook book, Agents agents, DedicatedAgents duty, AuditTrail audit) {
        this.customers = customers;
        this.book = book;
        this.agents = agents;
        this.duty = duty;
        this.audit = audit;
    }

    /** The card, on record as read by this person. */
    @Transactional
    public CustomerCard show(UUID customerId, Person who) {
        var customer = customers.find(customerId).orElseThrow(() -> new UnknownCustomer(customerId));
        audit.recordSystem(who, "CUSTOMER_READ", java.util.Map.of("customerId", customerId));
        return card(customer);
    }

    /** The person with one of these addresses, the first that somebody has. */
    @Transactional
    CustomerCard lookUp(Introduction introduction, Person who) {
        var found = introduction.addresses().entrySet().stream()
                .map(given -> book.find(given.getKey(), given.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new UnknownCustomer(""));
        return show(found.id(), who);
    }

    private CustomerCard card(Customer customer) {
        var person = customers.person(customer.id()).orElseThrow();
        var pair = agents.of(person.id()).orElse(new Agents.Pair(null, null));
        return new CustomerCard(
                customer.id(),
                person.id(),
                customers.samePerson(customer.id()),
                customer.name(),
                customer.language(),
                person.tier(),
                pair.agent(),
                pair.deputy(),
                duty.onDuty(person.id()).orElse(null),
                customer.createdAt(),
                contacts(customer.id()),
                customers.cases(customer.id(), 50));
    }

    private List<CustomerCard.Contact> contacts(UUID customerId) {
        return customers.contacts(customerId).stream()
                .map(point -> new CustomerCard.Contact(point.kind(), point.address()))
                .toList();
    }
}
