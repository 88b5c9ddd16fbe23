package org.redress.report;

import java.time.Instant;
import java.util.List;

/** A case as staff see it; times in UTC. {@code version} is also the ETag. */
public record CaseDetail(
        String number,
        String kind,
        String stage,
        String outcome,
        String owner,
        String group,
        String urgency,
        Integer severity,
        String caseType,
        String tier,
        int priority,
        int round,
        int reopened,
        String channel,
        Customer customer,
        String orderId,
        Boolean orderKnown,
        String subject,
        String text,
        String remedySought,
        String duplicateOf,
        String mergedInto,
        Instant receivedAt,
        Instant firstClosedAt,
        Instant closedAt,
        Instant keptApartAt,
        int version,
        List<Deadline> deadlines,
        List<Task> tasks,
        List<Remedy> remedies,
        ReturnPart returned,
        List<File> files) {
    /** Who complained. */
    public record Customer(String id, String name, String language) {}

    /** A deadline without its arithmetic. */
    public record Deadline(
            String id,
            String kind,
            String nature,
            String state,
            int round,
            Instant due,
            Instant metAt,
            Instant missedAt) {}

    /** An open task. */
    public record Task(String id, String activity, String name, String group, String assignee, Instant due) {}

    /** A remedy that was proposed. */
    public record Remedy(String kind, long amountMinor, String currency, String state, String proof) {}

    /** What a return or exchange is about, and how far it has come; null for other cases. */
    public record ReturnPart(
            String kind,
            String reason,
            String exceptionClass,
            boolean intact,
            Boolean eligible,
            String basis,
            String freightPayer,
            String decision,
            boolean acceptedByTimeOut,
            Long refundMinor,
            String exchangeSpec,
            String labelReference,
            String carrier,
            String trackingNumber,
            Instant receivedAt,
            String inspection,
            String dispute,
            Long offeredMinor,
            List<ReturnLine> lines) {}

    /** Pieces of a line of the order that come back. */
    public record ReturnLine(int line, int quantity) {}

    /** A file that came along. */
    public record File(String id, String name, String mediaType, int bytes, String sha256) {}
}
