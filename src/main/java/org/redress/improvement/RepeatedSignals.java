package org.redress.improvement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** Finds what came back in the causes of cases and in broken obligations. */
@Component
class RepeatedSignals {
    private static final int SEVERITY = 2;

    private final Causes causes;
    private final SignalRules rules;

    RepeatedSignals(Causes causes, SignalRules rules) {
        this.causes = causes;
        this.rules = rules;
    }

    /** Signals of causes that no open improvement answers yet. */
    List<Signal> ofCauses(Instant now) {
        var found = new ArrayList<Signal>();
        for (Dimension dimension : Dimension.values()) {
            var rule = rules.latest(dimension.row);
            if (!rule.watched()) continue;
            var since = rule.since(now);
            for (var repeated : causes.repeated(dimension, since, rule.threshold()))
                found.add(signal(dimension, repeated, since));
        }
        return found;
    }

    /** Signals of obligations that were broken since their key was last closed, in whatever kind of case. */
    List<Signal> ofObligations(Instant now) {
        var rule = rules.latest("OBLIGATION");
        if (!rule.watched()) return List.of();
        return causes.obligationsBroken(rule.since(now)).stream()
                .filter(broken -> broken.count() >= rule.threshold())
                .map(broken -> obligation(broken, rule.since(now)))
                .toList();
    }

    private Signal signal(Dimension dimension, Causes.Repeated repeated, Instant since) {
        var cases = causes.cases(dimension, repeated.subject(), repeated.code(), since);
        return new Signal(
                dimension.key(repeated.subject(), repeated.code()),
                dimension.reason,
                SEVERITY,
                repeated.code(),
                dimension == Dimension.PRODUCT ? repeated.subject() : null,
                dimension == Dimension.CARRIER ? repeated.subject() : null,
                null,
                new HashSet<>(cases));
    }

    private Signal obligation(Causes.Share broken, Instant since) {
        Set<CaseNumber> cases = new HashSet<>(causes.casesThatBroke(broken.code(), since));
        return new Signal(
                "OBLIGATION:" + broken.code(), "OBLIGATION_BREACHED", SEVERITY, null, null, null, null, cases);
    }
}
