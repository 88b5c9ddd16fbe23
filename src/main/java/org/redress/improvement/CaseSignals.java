package org.redress.improvement;

import java.util.HashSet;
import java.util.Set;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** Words a signal from one case: under which key it belongs, and which cases share its cause. */
@Component
class CaseSignals {
    private final Causes causes;
    private final Recurrence recurrence;

    CaseSignals(Causes causes, Recurrence recurrence) {
        this.causes = causes;
        this.recurrence = recurrence;
    }

    /** The signal of a case for the reason that the table gave. */
    Signal of(CaseNumber number, String reason, int severity, String definitionId) {
        var cause = causes.latest(number).orElseThrow();
        return switch (reason) {
            case "OBLIGATION_BREACHED" -> obligation(cause, reason, severity);
            case "SAME_CUSTOMER_AGAIN" -> alike(cause, reason, severity, definitionId, Dimension.CUSTOMER);
            case "SEVERE" -> severe(cause, reason, severity);
            default ->
                recurrence
                        .ofPattern(definitionId, cause)
                        .map(most -> alike(cause, reason, severity, definitionId, most.dimension()))
                        .orElseGet(() -> severe(cause, reason, severity));
        };
    }

    private Signal obligation(Cause cause, String reason, int severity) {
        var kind = causes.obligationBreached(cause.caseNumber()).orElseThrow();
        return signal("OBLIGATION:" + kind, cause, reason, severity, null, Set.of());
    }

    /** One severe case is enough; with a product it belongs with what else is wrong with that product. */
    private Signal severe(Cause cause, String reason, int severity) {
        var key = cause.product() == null
                ? "CAUSE:" + cause.code()
                : Dimension.PRODUCT.key(cause.product(), cause.code());
        return signal(key, cause, reason, severity, cause.product() == null ? null : Dimension.PRODUCT, Set.of());
    }

    private Signal alike(Cause cause, String reason, int severity, String definitionId, Dimension dimension) {
        var key = dimension.key(dimension.subject(cause), cause.code());
        var cases = recurrence.cases(definitionId, cause, dimension);
        return signal(key, cause, reason, severity, dimension, cases);
    }

    private static Signal signal(
            String key, Cause cause, String reason, int severity, Dimension dimension, Set<CaseNumber> like) {
        var cases = new HashSet<>(like);
        cases.add(cause.caseNumber());
        return new Signal(
                key,
                reason,
                severity,
                cause.code(),
                dimension == Dimension.PRODUCT ? cause.product() : null,
                dimension == Dimension.CARRIER ? cause.carrier() : null,
                null,
                cases);
    }
}
