package org.redress.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Calendars as stored, version by version. */
@Mapper
interface Calendars {
    /** A stored version; {@code definition} is JSON: the calendar and the yearly files of its region. */
    record Version(
            String name, int version, String definition, LocalDate validFrom, Instant loadedAt, String contentHash) {}

    /** Keeps other nodes from loading calendars at the same time, until the end of the transaction. */
    void lock();

    void add(Version version);

    Optional<Version> find(@Param("name") String name, @Param("version") int version);

    Optional<Version> latest(@Param("name") String name);

    /** The newest version of every calendar. */
    List<Version> newest();
}
