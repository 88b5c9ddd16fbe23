package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** What a marketplace has told about each of its own cases, so that listening and asking have one effect together. */
@Mapper
interface PlatformCases {
    /** The sender's own number, beside what it named: two senders may use the same one. */
    record Key(String subject, String reference) {
        static Key of(PlatformNews news) {
            var order = news.orderId() == null ? "" : news.orderId();
            return new Key(news.caseNumber() == null ? order : news.caseNumber(), news.reference());
        }
    }

    /** The case of ours that it is about, and the last we heard of it (UTC); ruling null: none yet. */
    record Row(CaseNumber caseNumber, Instant due, PlatformTold.Ruling ruling) {}

    /** Lets only one message about it be taken at a time, until the end of the transaction. */
    String lock(@Param("key") Key key);

    Optional<Row> find(@Param("key") Key key);

    void steppedIn(@Param("key") Key key, @Param("caseNumber") CaseNumber caseNumber, @Param("due") Instant due);

    void ruled(
            @Param("key") Key key,
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("ruling") PlatformTold.Ruling ruling);

    /** References without a ruling whose case is open, the oldest first. */
    List<String> undecided(@Param("limit") int limit);

    /** @return 1, or 0 when another node has asked the marketplace since */
    int claimTurn(@Param("now") Instant now, @Param("before") Instant before);
}
