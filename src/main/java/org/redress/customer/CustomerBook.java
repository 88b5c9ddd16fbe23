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
        introduction
                .addresses()
                .forEach((kind, address) -> customers.addContact(
                        new ContactPoint(Ids.next(), customer.id(), kind, address.strip(), kind.normalise(address))));
        return customer;
    }

    private Optional<Customer> known(Introduction introduction) {
        return introduction.addresses().entrySet().stream()
                .flatMap(given ->
                        customers.byContact(given.getKey(), given.getKey().normalise(given.getValue())).stream())
                .findFirst();
    }

    private Customer enter(Introduction introduction) {
        var customer = new Customer(
                Ids.next(), introduction.name(), introduction.spoken(), Tier.ORDINARY, null, clock.instant());
        customers.add(customer);
        return customer;
    }
}
