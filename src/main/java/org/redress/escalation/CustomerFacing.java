package org.redress.escalation;

import java.util.Set;

/**
 * Which deadlines a customer waits for; the others are kept inside the house. A buyer who wrote a review waits for
 * nothing: those promises are the shop's own.
 */
public final class CustomerFacing {
    private static final Set<String> KINDS = Set.of(
            "first-response",
            "next-response",
            "solution",
            "execution",
            "call-back",
            "refund-after-receipt",
            "refund-by-law",
            "return-decision",
            "return-receipt",
            "exchange-spec");

    private CustomerFacing() {}

    /** Whether the customer is told of this decision; a case that changes hands on a person's call always is. */
    static boolean concerns(Escalation decided) {
        var kind = decided.deadlineKind();
        return decided.outcome().concernsCustomer() && (kind == null || waitsFor(kind));
    }

    public static boolean waitsFor(String kind) {
        return KINDS.contains(kind);
    }
}
