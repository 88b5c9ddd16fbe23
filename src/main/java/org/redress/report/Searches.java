package org.redress.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Searches of auditors, and the cases that they find. */
@Mapper
interface Searches {
    /** A search as its row holds it: the customers separated by commas, the criteria as JSON. */
    record Row(
            UUID id,
            String by,
            Instant at,
            String reason,
            boolean person,
            String customers,
            String criteria,
            boolean textForgotten) {}

    /**
     * The days of the criteria as moments (UTC), the words as terms, the customers separated by commas; whoever decided
     * often is looked for case by case.
     */
    record Ask(
            CaseSearch search,
            String customers,
            String terms,
            Instant from,
            Instant until,
            Instant beforeTime,
            String beforeNumber,
            boolean decidesOften,
            int limit) {
        /** Words of a text, which may be in every case, are left to its index alone. */
        public boolean mayBeNumber() {
            return terms == null || Codes.mayBe(search.criteria().text());
        }
    }

    void add(@Param("row") Row row);

    /** Of this person only: nobody reads another's searches. */
    Optional<Row> find(@Param("id") UUID id, @Param("by") String by);

    /** Customers of exactly this name, at most so many. */
    List<UUID> named(@Param("name") String name, @Param("limit") int limit);

    /** All that are the same person as one of these. */
    List<UUID> same(@Param("customers") List<UUID> customers);

    /** Whether this person decided so often or more. */
    boolean decidesOften(@Param("who") String who, @Param("often") int often);

    List<FoundCase> page(@Param("ask") Ask ask);

    /** That the person's own search led to a case, once; nothing for a search that is not theirs, or no case. */
    void usedFor(@Param("id") UUID id, @Param("by") String by, @Param("number") CaseNumber number);

    /** That its reason was given for all cases received in {@code [from, until)}. */
    void usedForPeriod(@Param("id") UUID id, @Param("from") Instant from, @Param("until") Instant until);

    /** Words for reasons and searched texts that led to a case or to its customer. */
    void erase(@Param("number") CaseNumber number, @Param("words") String words);

    /** What was searched for is needed to turn its pages, and no longer; a mark stays where it was. */
    void forgetTexts(@Param("before") Instant before);
}
