package org.redress.remedy;

import java.util.Comparator;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.springframework.stereotype.Component;

/** Up to which amount a supervisor or a manager may allow money in a case: the highest limit of its present options. */
@Component
public class DeciderLimit {
    private final ProposalRules rules;
    private final Remedies remedies;
    private final PaidAmount paid;

    DeciderLimit(ProposalRules rules, Remedies remedies, PaidAmount paid) {
        this.rules = rules;
        this.remedies = remedies;
        this.paid = paid;
    }

    /** In the currency of the order; empty before the facts are verified, because nothing is allowed by then. */
    public Optional<Money> of(CaseNumber number, boolean manager) {
        var left = paid.left(number);
        return remedies.options(number, rules.round(number)).stream()
                .filter(option -> option.kind().costsMoney())
                .map(option -> manager ? option.managerLimit() : option.supervisorLimit())
                .map(limit -> limit < 0 ? left.minor() : limit)
                .max(Comparator.naturalOrder())
                .map(highest -> new Money(highest, left.currency()));
    }
}
