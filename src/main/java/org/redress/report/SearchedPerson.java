package org.redress.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.common.Refusal;
import org.redress.customer.ContactPoint;
import org.redress.customer.Customer;
import org.redress.customer.CustomerBook;
import org.springframework.stereotype.Component;

/** Which customers an auditor means: by mail address, telephone or platform id, or by the whole name. */
@Component
class SearchedPerson {
    /** Beyond this a name says nothing: the search needs an address, or an order instead. */
    private static final int MOST = 200;

    private final CustomerBook customers;
    private final Searches searches;

    SearchedPerson(CustomerBook customers, Searches searches) {
        this.customers = customers;
        this.searches = searches;
    }

    /** All customers that are this person, or that bear this name; empty when nobody is known by it. */
    List<UUID> customers(String words) {
        var addressed = Stream.of(ContactPoint.Kind.values())
                .flatMap(kind -> customers.find(kind, words).stream())
                .map(Customer::id)
                .distinct()
                .toList();
        var found = addressed.isEmpty() ? searches.named(words, MOST + 1) : addressed;
        if (found.size() > MOST) throw new Refusal("person-too-common", 422, "/person", MOST);
        return found.isEmpty() ? found : searches.same(found);
    }
}
