package org.redress.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads of cases over all features. */
@Mapper
interface CaseReads {
    /** Which cases; null means no matter. {@code before} is the last number of the page before. */
    record Filter(
            String stage,
            boolean overdue,
            String assignee,
            String text,
            String terms,
            String before,
            Instant now,
            int limit) {
        boolean mayBeCode() {
            return Codes.mayBe(text);
        }
    }

    /** The head of a case with what the customer said. */
    record Head(
            String number,
            String kind,
            String stage,
            String outcome,
            String owner,
            String groupId,
            String urgency,
            Integer severity,
            String caseType,
            String tier,
            int priority,
            int round,
            int reopened,
            String channel,
            String customerId,
            String customerName,
            String language,
            String orderId,
            Boolean orderKnown,
            String subject,
            String body,
            String remedySought,
            String duplicateOf,
            String mergedInto,
            Instant receivedAt,
            Instant firstClosedAt,
            Instant closedAt,
            Instant keptApartAt,
            int version) {}

    List<CaseSummary> list(@Param("filter") Filter filter);

    Optional<Head> head(@Param("number") String number);

    List<EarlierCase> earlier(@Param("number") String number);

    /** Cases of a person, newest first. */
    List<EarlierCase> ofPerson(@Param("customerId") UUID customerId, @Param("limit") int limit);

    /** Cases about an order, newest first, at most ten. */
    List<EarlierCase> ofOrder(@Param("orderId") String orderId);

    List<CaseDetail.Deadline> deadlines(@Param("number") String number);

    List<CaseDetail.Task> tasks(@Param("number") String number);

    List<CaseDetail.Remedy> remedies(@Param("number") String number);

    List<CaseDetail.File> files(@Param("number") String number);
}
