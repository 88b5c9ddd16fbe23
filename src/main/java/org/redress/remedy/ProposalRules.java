package org.redress.remedy;

import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/**
 * What may be proposed: only what the table allows here, not more than was paid, no second payment for one cause; and
 * whose limit it needs.
 */
@Component
class ProposalRules {
    /** Whose approval is needed ({@code group} null: nobody's) and the currency of the order. */
    record Approver(String group, String currency) {}

    private final Cases cases;
    private final Remedies remedies;
    private final PaidAmount paid;
    private final RemedyGrants grants;

    ProposalRules(Cases cases, Remedies remedies, PaidAmount paid, RemedyGrants grants) {
        this.cases = cases;
        this.remedies = remedies;
        this.paid = paid;
        this.grants = grants;
    }

    int round(CaseNumber number) {
        return cases.find(number).orElseThrow().round();
    }

    Approver judge(CaseNumber number, RemedyKind kind, long amount) {
        var option = remedies.options(number, round(number)).stream()
                .filter(allowed -> allowed.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new RemedyRefused("remedy-not-allowed", "remedyKind", kind));
        var left = paid.left(number);
        if (kind.costsMoney()) judgeMoney(number, kind, amount, left);
        return new Approver(group(number, option, cost(kind, amount, left), left), left.currency());
    }

    /** Goods and work cost the shop as much as was paid for them; an apology costs nothing. */
    private static long cost(RemedyKind kind, long amount, Money left) {
        if (kind.costsMoney()) return amount;
        return kind.topic() == null ? 0 : left.minor();
    }

    private void judgeMoney(CaseNumber number, RemedyKind kind, long amount, Money left) {
        if (amount == 0) throw new RemedyRefused("amount-missing", "amountMinor");
        if (remedies.paid(number) > 0) throw new RemedyRefused("second-compensation", "remedyKind");
        if (kind != RemedyKind.COUPON && amount > left.minor())
            throw new RemedyRefused("more-than-paid", "amountMinor", left.minor());
    }

    private String group(CaseNumber number, Option option, long amount, Money left) {
        long granted = grants.granted(number).map(Money::minor).orElse(0L);
        if (option.forAgent(amount, left.minor()) || amount <= granted) return null;
        if (option.forSupervisor(amount, left.minor())) return "supervisors";
        if (option.forManager(amount, left.minor())) return "managers";
        throw new RemedyRefused("above-every-limit", "amountMinor", option.managerLimit());
    }
}
