package org.redress.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A search as it was made, by whom, when (UTC) and why. Of a person it keeps the customers that the words led to, never
 * the words. Once its text was forgotten it would find other cases than it did, so it finds none.
 */
public record CaseSearch(
        UUID id,
        String by,
        Instant at,
        String reason,
        boolean person,
        List<UUID> customers,
        Criteria criteria,
        boolean textForgotten) {
    /**
     * What else the cases have in common; null means no matter. Days are those of the shop, both ends included.
     *
     * @param escalation a state, or {@code ANY}
     */
    public record Criteria(
            String orderId,
            String text,
            LocalDate from,
            LocalDate until,
            String deadline,
            String deadlineState,
            String escalation,
            Long amountFromMinor,
            Long amountUntilMinor,
            String decidedBy) {}
}
