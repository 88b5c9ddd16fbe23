package org.redress.customer;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Tier;
import org.redress.engine.Tables;
import org.springframework.stereotype.Component;

/** Puts a customer into a tier by what they bought and the table {@code customer-tier}, anew with each case. */
@Component
public class CustomerTiers {
    private static final String TABLE = "customer-tier";

    /** The table let a customer fall through, or gave several answers. */
    static class NoTier extends RuntimeException {
        NoTier(BuyingHabit habit) {
            super("Not one row of customer-tier is for " + habit);
        }
    }

    private final Customers customers;
    private final Purchases purchases;
    private final Tables tables;
    private final AuditTrail audit;
    private final Clock clock;

    CustomerTiers(Customers customers, Purchases purchases, Tables tables, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.purchases = purchases;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** The tier by the table of the case's own process; a change is kept with the case whose row is locked. */
    public Tier renew(CaseNumber number, UUID customerId, String processDefinitionId) {
        var customer = customers.person(customerId).orElseThrow();
        var now = clock.instant();
        var habit = BuyingHabit.of(purchases.of(customer.id(), now.minus(BuyingHabit.WINDOW)), now);
        return tables.evaluateIfKnown(processDefinitionId, TABLE, habit.inputs())
                .map(answer -> keep(number, customer, habit, answer))
                .orElse(customer.tier());
    }

    private Tier keep(CaseNumber number, Customer customer, BuyingHabit habit, Tables.Rows answer) {
        if (answer.rows().size() != 1) throw new NoTier(habit);
        var tier = Tier.valueOf((String) answer.rows().get(0).get("tier"));
        if (tier == customer.tier()) return tier;
        customers.setTier(customer.id(), tier);
        audit.record(
                number,
                Person.SYSTEM,
                "TIER_CHANGED",
                Map.of("tier", customer.tier()),
                Map.of(
                        "customerId", customer.id(),
                        "tier", tier,
                        "table", answer.definitionId(),
                        "orders", habit.orders(),
                        "spentMinor", habit.spentMinor(),
                        "currency", habit.currency(),
                        "daysSinceLastOrder", habit.daysSinceLastOrder()));
        return tier;
    }
}
