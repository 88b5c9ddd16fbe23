package org.redress.desk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.redress.common.Refusal;
import org.redress.customer.Customer;
import org.redress.customer.CustomerCard;
import org.redress.customer.CustomerCards;
import org.redress.customer.CustomerMerging;
import org.redress.customer.Customers;
import org.redress.customer.DedicatedAgents;
import org.redress.report.CaseViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a person: who it is, their cases, their own agent, and who else may be the same; each look is on record. */
@Controller
class CustomerPages {
    private static final int MOST = 50;

    /** Somebody before a merge, as both are laid side by side. */
    record Side(CustomerCard card, List<CaseSheet.Other> cases) {}

    private final Customers customers;
    private final CustomerCards cards;
    private final CustomerMerging merging;
    private final CaseViews views;
    private final Names names;
    private final Clockwork times;

    CustomerPages(
            Customers customers,
            CustomerCards cards,
            CustomerMerging merging,
            CaseViews views,
            Names names,
            Clockwork times) {
        this.customers = customers;
        this.cards = cards;
        this.merging = merging;
        this.views = views;
        this.names = names;
        this.times = times;
    }

    /** Whoever was merged is shown as the person who stands for them. */
    @GetMapping("/desk/customers/{id}")
    String show(@PathVariable UUID id, SignedIn who, Locale language, Model page) {
        var person = person(id);
        if (!person.equals(id)) return "redirect:/desk/customers/" + person;
        var may = CustomerRights.of(who);
        page.addAttribute("side", side(id, who, language));
        page.addAttribute("merged", merging.merged(id));
        page.addAttribute("proposals", may.proposals() ? merging.proposals(id) : List.of());
        page.addAttribute("agents", String.join(",", DedicatedAgents.GROUPS));
        page.addAttribute("may", may);
        page.addAttribute("names", names);
        page.addAttribute("times", times);
        return "desk/customer";
    }

    /** What a merge would make one, for whoever decides on it. */
    @GetMapping("/desk/customers/{id}/merge/{other}")
    String merge(@PathVariable UUID id, @PathVariable UUID other, SignedIn who, Locale language, Model page) {
        if (person(id).equals(person(other))) throw new Refusal("customers-are-one", 409, null);
        page.addAttribute("sides", List.of(side(id, who, language), side(other, who, language)));
        page.addAttribute("times", times);
        return "desk/customer-merge";
    }

    private UUID person(UUID id) {
        return customers.person(id).map(Customer::id).orElseThrow(() -> new Refusal("unknown-customer", 404, null, id));
    }

    private Side side(UUID id, SignedIn who, Locale language) {
        return new Side(
                cards.show(id, who.getPrincipal()),
                views.ofPerson(id, MOST).stream()
                        .map(one -> CaseSheet.Other.of(one, names, times, language))
                        .toList());
    }
}
