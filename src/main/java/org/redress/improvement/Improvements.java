package org.redress.improvement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Improvements, with the signals and cases that led to them. */
@Mapper
interface Improvements {
    long nextNumber();

    /** Holds everybody else off this key until the end of the transaction. */
    void lockKey(@Param("key") String key);

    /** The open improvement that answers this key, itself or by merging; locked against being closed. */
    Optional<CaseNumber> openOf(@Param("key") String key);

    /** When an improvement of this key was last closed, or null. */
    Instant lastClosed(@Param("key") String key);

    void add(Improvement improvement);

    Optional<Improvement> find(@Param("number") CaseNumber number);

    /** Newest first, from before this number on when there is one. */
    List<Improvement> page(@Param("open") boolean open, @Param("before") String before, @Param("limit") int limit);

    /** The same, locked against being closed or merged. */
    Optional<Improvement> lock(@Param("number") CaseNumber number);

    /** Keeps the signal; 0 when its occasion was raised before. */
    int signal(
            @Param("id") UUID id,
            @Param("signal") Signal signal,
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("at") Instant at);

    void answer(@Param("id") UUID id, @Param("number") CaseNumber number);

    void link(@Param("number") CaseNumber number, @Param("cases") Collection<CaseNumber> cases);

    /** Linked cases by number, from after this one on when there is one. */
    List<CaseNumber> cases(@Param("number") CaseNumber number, @Param("after") String after, @Param("limit") int limit);

    /** How many cases are linked. */
    long linked(@Param("number") CaseNumber number);

    /** Takes signals and cases over to another improvement. */
    void moveSignals(@Param("from") CaseNumber from, @Param("into") CaseNumber into);

    void moveCases(@Param("from") CaseNumber from, @Param("into") CaseNumber into);

    void mergeInto(@Param("number") CaseNumber number, @Param("into") CaseNumber into, @Param("at") Instant at);

    void close(@Param("number") CaseNumber number, @Param("outcome") String outcome, @Param("at") Instant at);
}
