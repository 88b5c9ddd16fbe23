package org.redress.report;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Which cases an evidence pack of a period holds, newest first, in pages. */
@Mapper
interface PackCases {
    /** A case by its place in the order; the last of a page leads to the next. */
    record Place(CaseNumber number, Instant receivedAt) {}

    /** How many were accepted in {@code [from, until)}. */
    long count(@Param("from") Instant from, @Param("until") Instant until);

    /** The next of them; {@code after} is the last of the page before, or null. */
    List<Place> page(
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("after") Place after,
            @Param("limit") int limit);
}
