package org.redress.remedy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people, before they propose, what the table allows in a case and whose word each amount needs. */
@Component
public class RemedyLimits {
    /**
     * What may be given in this case.
     *
     * @param left what was paid and not given back yet: no refund goes above it
     * @param granted what a supervisor has allowed beyond the agents' limit, or null
     * @param compensated true when money went out for this cause already, so that no more can
     */
    public record Allowed(Money left, Money granted, boolean compensated, List<Limit> limits) {}

    /**
     * One remedy. Amounts are in the currency of the order and never above what is left; for goods and work, whose cost
     * counts as what was paid, they tell whose word is enough.
     *
     * @param advice why the table allows it, by its word for that
     */
    public record Limit(
            RemedyKind kind, boolean money, long agentMinor, long supervisorMinor, long managerMinor, String advice) {}

    /** A proposal that waits for a second person. */
    public record Proposal(RemedyKind kind, Money amount, String by, String reasons) {}

    private final Cases cases;
    private final Remedies remedies;
    private final RemedyGrants grants;
    private final PaidAmount paid;

    RemedyLimits(Cases cases, Remedies remedies, RemedyGrants grants, PaidAmount paid) {
        this.cases = cases;
        this.remedies = remedies;
        this.grants = grants;
        this.paid = paid;
    }

    /** Empty before the facts are verified: nothing is allowed by then. */
    @Transactional(readOnly = true)
    public Optional<Allowed> of(CaseNumber number) {
        var options = cases.find(number)
                .map(file -> remedies.options(number, file.round()))
                .orElse(List.of());
        if (options.isEmpty()) return Optional.empty();
        var left = paid.left(number);
        var limits = options.stream()
                .map(option -> limit(option, left.minor()))
                .sorted(Comparator.comparing(Limit::kind))
                .toList();
        return Optional.of(new Allowed(left, grants.granted(number).orElse(null), remedies.paid(number) > 0, limits));
    }

    /** The proposal of the case that nobody has decided yet. */
    @Transactional(readOnly = true)
    public Optional<Proposal> proposed(CaseNumber number) {
        return remedies.current(number)
                .filter(remedy -> remedy.state() == Remedy.State.PROPOSED)
                .map(remedy -> new Proposal(remedy.kind(), remedy.amount(), remedy.proposedBy(), remedy.reasons()));
    }

    private static Limit limit(Option option, long left) {
        var kind = option.kind();
        long most = kind == RemedyKind.COUPON ? Long.MAX_VALUE : left;
        return new Limit(
                kind,
                kind.costsMoney(),
                within(option.agentLimit(), left, most),
                within(option.supervisorLimit(), left, most),
                within(option.managerLimit(), left, most),
                option.advice());
    }

    private static long within(long limit, long left, long most) {
        return limit < 0 ? left : Math.min(limit, most);
    }
}
