package org.redress.customer;

import java.time.Clock;
import java.util.Optional;
import org.redress.common.Ids;
import org.redress.common.Tier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recognises people: whoever writes from a known address is the same person, on whatever channel. */
@Component
public class CustomerBook {
    private final Customers customers;
    private final Clock clock;

    CustomerBook(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** Finds the person behind an introduction, or makes a new one; new addresses are added to the person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer recognise(Introduction introduction) {
        var customer = known(introduction).orElseGet(() -> enter(introduction));
        introduction.addresses().forEach((kind, address) -> keep(customer, kind, address.strip()));
        return customer;
    }

    /** An address that somebody else has stays theirs; that it was given is a hint that both are one person. */
    private void keep(Customer customer, ContactPoint.Kind kind, String address) {
        var point = new ContactPoint(Ids.next(), customer.id(), kind, address, kind.normalise(address));
        if (customers.addContact(point) == 0) customers.claim(point, clock.instant());
    }

    /** The person who has this address, whatever the spelling; the survivor if the person was merged. */
    public Optional<Customer> find(ContactPoint.Kind kind, String address) {
        return customers.byContact(kind, kind.normalise(address));
    }

    private Optional<Customer> known(Introduction introduction) {
        return introduction.addresses().entrySet().stream()
                .flatMap(given -> find(given.getKey(), given.getValue()).stream())
                .findFirst();
    }

    private Customer enter(Introduction introduction) {
        var customer = new Customer(
                Ids.next(), introduction.name(), introduction.spoken(), Tier.ORDINARY, null, clock.instant());
        customers.add(customer);
        return customer;
    }
}
