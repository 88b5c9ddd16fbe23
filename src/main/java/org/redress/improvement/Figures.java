package org.redress.improvement;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Counts over a window, in the record itself; null narrows nothing. */
@Mapper
interface Figures {
    /** How many quality scores there are, and their average out of 100. */
    record Scores(long count, long average) {}

    long causes(
            @Param("code") String code,
            @Param("product") String product,
            @Param("carrier") String carrier,
            @Param("from") Instant from,
            @Param("until") Instant until);

    long orders(
            @Param("product") String product,
            @Param("carrier") String carrier,
            @Param("from") Instant from,
            @Param("until") Instant until);

    /** Cases of a kind that were received. */
    long cases(@Param("kind") String kind, @Param("from") Instant from, @Param("until") Instant until);

    Scores scores(@Param("from") Instant from, @Param("until") Instant until);
}
