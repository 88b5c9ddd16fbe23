package org.redress.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Returns and their lines. */
@Mapper
public interface ReturnCases {
    /** Pieces of a line that other returns already claim, and one of those returns. */
    record Claimed(int quantity, CaseNumber by) {}

    void add(ReturnCase request);

    void addLines(@Param("number") CaseNumber number, @Param("lines") List<ReturnLine> lines);

    /** Forgets the return of a case that asks once more. */
    void clear(@Param("number") CaseNumber number);

    Optional<ReturnCase> find(@Param("number") CaseNumber number);

    List<ReturnLine> lines(@Param("number") CaseNumber number);

    /** Lets only one request about an order be checked at a time, until the end of the transaction. */
    String lockOrder(@Param("orderId") String orderId);

    /** Open returns of the order whose goods travel under this number, the oldest first. */
    List<CaseNumber> awaiting(@Param("orderId") String orderId, @Param("trackingNumber") String trackingNumber);

    /** What other returns that are open or were granted claim of a line; empty when none does. */
    Optional<Claimed> claimed(
            @Param("orderId") String orderId, @Param("line") int line, @Param("except") CaseNumber except);

    /** Goods that a person named for a return that has not begun yet. */
    List<ReturnLine> named(@Param("number") CaseNumber number);

    void addNamed(@Param("number") CaseNumber number, @Param("lines") List<ReturnLine> lines);

    void clearNamed(@Param("number") CaseNumber number);

    void eligibility(
            @Param("number") CaseNumber number, @Param("eligible") boolean eligible, @Param("basis") String basis);

    void freight(@Param("number") CaseNumber number, @Param("payer") String payer);

    void changed(@Param("number") CaseNumber number, @Param("kind") ReturnKind kind);

    void decided(
            @Param("number") CaseNumber number,
            @Param("decision") String decision,
            @Param("by") String by,
            @Param("kind") ReturnKind kind,
            @Param("refundMinor") Long refundMinor);

    void acceptedByTimeOut(@Param("number") CaseNumber number);

    void spec(@Param("number") CaseNumber number, @Param("spec") String spec);

    void sent(
            @Param("number") CaseNumber number,
            @Param("carrier") String carrier,
            @Param("trackingNumber") String trackingNumber,
            @Param("at") Instant at);

    void received(@Param("number") CaseNumber number, @Param("at") Instant at, @Param("timeOut") boolean timeOut);

    void inspected(
            @Param("number") CaseNumber number, @Param("inspection") Inspection inspection, @Param("by") String by);

    void disputed(
            @Param("number") CaseNumber number,
            @Param("dispute") Dispute dispute,
            @Param("offeredMinor") Long offeredMinor);

    /** Which act orders the label for the way back. */
    void labelAction(@Param("number") CaseNumber number, @Param("action") UUID action);

    void label(@Param("number") CaseNumber number, @Param("reference") String reference);

    /** Overwrites the words of the person; the numbers of their parcel and its label are forgotten. */
    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
