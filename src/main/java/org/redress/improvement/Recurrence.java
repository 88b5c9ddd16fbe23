package org.redress.improvement;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** How often the cause of one case came back, and what that has in common with others. */
@Component
class Recurrence {
    /** The cause came back so often for this subject. */
    record Count(Dimension dimension, String subject, int count) {}

    private final Causes causes;
    private final SignalRules rules;
    private final Clock clock;

    Recurrence(Causes causes, SignalRules rules, Clock clock) {
        this.causes = causes;
        this.rules = rules;
        this.clock = clock;
    }

    /** How often the same person had it, this case included. */
    int ofCustomer(String definitionId, Cause cause) {
        return count(definitionId, cause, Dimension.CUSTOMER).map(Count::count).orElse(0);
    }

    /** What it came back with most often: product, carrier or words. */
    Optional<Count> ofPattern(String definitionId, Cause cause) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension != Dimension.CUSTOMER)
                .flatMap(dimension -> count(definitionId, cause, dimension).stream())
                .max(Comparator.comparingInt(Count::count));
    }

    /** The cases of the window that have it in common. */
    Set<CaseNumber> cases(String definitionId, Cause cause, Dimension dimension) {
        var since = rules.of(definitionId, dimension.row).since(clock.instant());
        return new HashSet<>(causes.cases(dimension, dimension.subject(cause), cause.code(), since));
    }

    private Optional<Count> count(String definitionId, Cause cause, Dimension dimension) {
        var subject = dimension.subject(cause);
        var rule = rules.of(definitionId, dimension.row);
        if (subject == null || !rule.watched()) return Optional.empty();
        var key = dimension.key(subject, cause.code());
        int count = causes.same(dimension, subject, cause.code(), key, rule.since(clock.instant()));
        return Optional.of(new Count(dimension, subject, count));
    }
}
