package org.redress.report;

import java.time.Instant;
import java.util.List;

/**
 * All that is kept of a case, for whoever judges it later: the auditor's page shows it, an evidence pack prints it. Times
 * in UTC, names as codes and ids; only the arithmetic of deadlines is in the reader's language.
 */
public record CaseFileRecord(
        CaseDetail facts,
        List<Moment> moments,
        List<Clock> clocks,
        List<Outlay> outlays,
        List<Errand> errands,
        List<RunRecord> runs,
        List<Deviation> deviations,
        Review review) {
    /** A deadline from its start to its end, with the sum of its due time; {@code table} is the version of its row. */
    public record Clock(
            String id,
            String kind,
            String nature,
            String state,
            int round,
            String subject,
            String amount,
            int table,
            String calendar,
            Instant started,
            Instant due,
            Instant extendedUntil,
            Instant movedUntil,
            Instant metAt,
            Instant missedAt,
            Instant withdrawnAt,
            long pausedSeconds,
            List<Pause> pauses,
            String arithmetic) {}

    /** Why a clock stood: the recorded question, until it was answered (null while it stands). */
    public record Pause(String deadlineId, String questionId, Instant asked, Instant answered) {}

    /** A remedy from proposal to proof; the limit is what the proposer could give alone, null when none was found. */
    public record Outlay(
            String kind,
            long amountMinor,
            String currency,
            Long limitMinor,
            String state,
            int round,
            String proposedBy,
            Instant proposedAt,
            String approvedBy,
            Instant decidedAt,
            String proof,
            Instant executedAt) {}

    /** What was asked of the shop or a provider, by its idempotency key. */
    public record Errand(
            String actionId,
            String topic,
            int attempt,
            String state,
            Long amountMinor,
            String currency,
            String reference,
            String reason,
            Instant preparedAt,
            Instant doneAt) {}

    /**
     * A run of a process for this case, on the version it ran on at last.
     *
     * @param steps how many steps it took, {@code allowed} how many of them the diagram's flows allow
     */
    public record RunRecord(
            String instanceId,
            String processId,
            String name,
            int version,
            String definitionId,
            Instant started,
            Instant ended,
            String state,
            boolean migrated,
            int steps,
            int allowed) {}

    /**
     * A review as it was found, and what became of it; its words stand in the line of time. Null for other cases.
     *
     * @param copySha256 of all that came in, word for word; {@code appeal} is how the marketplace judged
     */
    public record Review(
            String platform,
            String reviewId,
            Integer score,
            String url,
            Instant postedAt,
            long reach,
            boolean press,
            String publicity,
            String appeal,
            Instant invitedAt,
            String copySha256) {}

    /**
     * Something that did not go the straight way.
     *
     * @param kind such as {@code LATE} or {@code SKIPPED}
     * @param about the kind of deadline, the element or the person it is about; may be null
     */
    public record Deviation(String kind, Instant at, String who, String about) {}
}
