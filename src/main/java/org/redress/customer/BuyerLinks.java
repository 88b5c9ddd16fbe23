package org.redress.customer;

import java.time.Clock;
import java.util.UUID;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Joins somebody who is known by a handle only to the buyer whom a person has found behind it. */
@Component
public class BuyerLinks {
    private static final String REASON = "buyer found";

    private final CustomerBook book;
    private final Customers customers;
    private final CustomerMerging merging;
    private final Clock clock;

    BuyerLinks(CustomerBook book, Customers customers, CustomerMerging merging, Clock clock) {
        this.book = book;
        this.customers = customers;
        this.merging = merging;
        this.clock = clock;
    }

    /**
     * The customer counts as the one whom the shop knows by this reference, by a merge that can be undone; where nobody
     * has the reference, it becomes the customer's own. Nothing changes when both are one already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(UUID customerId, String shopReference, Person who) {
        var buyer = book.find(ContactPoint.Kind.PLATFORM, shopReference);
        if (buyer.isEmpty()) keep(customerId, shopReference);
        else if (!customers.samePerson(buyer.get().id()).contains(customerId))
            merging.merge(
                    customers.person(customerId).orElseThrow().id(), buyer.get().id(), who, REASON);
    }

    private void keep(UUID customerId, String shopReference) {
        var kind = ContactPoint.Kind.PLATFORM;
        var plain = shopReference.strip();
        var point = new ContactPoint(Ids.next(), customerId, kind, plain, kind.normalise(plain));
        if (customers.addContact(point) == 0) customers.claim(point, clock.instant());
    }
}
