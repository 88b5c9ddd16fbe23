package org.redress.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** The table of promises, obligations and waits; what belongs to one case goes through {@link Deadlines}. */
@Mapper
interface DeadlineRows {
    /** What a new reckoning changes in a row. */
    record Reckoned(
            DeadlineState state,
            Instant due,
            Long leftSeconds,
            long pausedSeconds,
            boolean provisional,
            int calendarVersion,
            Instant nextAlarm) {}

    /** A row to insert. */
    record Opened(
            UUID id,
            CaseNumber number,
            int round,
            NewDeadline wanted,
            Policy policy,
            Reckoning reckoning,
            Instant nextAlarm) {}

    /** Where to go on in a list that is worked off one by one. */
    record Mark(UUID id, CaseNumber caseNumber, Instant nextAlarm) {}

    Deadline add(Opened opened);

    Optional<Deadline> find(@Param("id") UUID id);

    List<Deadline> ofCase(@Param("number") CaseNumber number);

    Deadline bind(
            @Param("id") UUID id, @Param("executionId") String executionId, @Param("nextAlarm") Instant nextAlarm);

    Deadline reckoned(@Param("id") UUID id, @Param("to") Reckoned to);

    Deadline repolicied(
            @Param("id") UUID id,
            @Param("situation") Situation situation,
            @Param("policy") Policy policy,
            @Param("calendar") WorkingCalendar calendar);

    /** The row asks the table of another set from now on. */
    Deadline transferred(@Param("id") UUID id, @Param("definitionId") String definitionId);

    Deadline met(@Param("id") UUID id, @Param("at") Instant at);

    Deadline metLate(@Param("id") UUID id, @Param("at") Instant at);

    Deadline missed(@Param("id") UUID id, @Param("at") Instant at, @Param("nextAlarm") Instant nextAlarm);

    /** A missed deadline that nobody can meet any more keeps its state. */
    Deadline givenUp(@Param("id") UUID id, @Param("at") Instant at);

    Deadline withdrawn(@Param("id") UUID id, @Param("at") Instant at);

    Deadline extended(@Param("id") UUID id, @Param("at") Instant at, @Param("until") Instant until);

    Deadline moved(
            @Param("id") UUID id,
            @Param("at") Instant at,
            @Param("until") Instant until,
            @Param("by") String by,
            @Param("reason") String reason);

    /** Moves a failed alarm away, unless the row has got another meanwhile. */
    void postponed(@Param("id") UUID id, @Param("was") Instant was, @Param("nextAlarm") Instant nextAlarm);

    Deadline alarmed(
            @Param("id") UUID id,
            @Param("warned") int warned,
            @Param("level") int level,
            @Param("nextAlarm") Instant nextAlarm);

    Deadline escalated(@Param("id") UUID id, @Param("escalationId") UUID escalationId, @Param("level") int level);

    /** Brings the inbox of a case in line with its rows: a task shows the earliest due time of its scopes. */
    void refreshTasks(@Param("number") CaseNumber number);

    /** How many alarms are due, counted no further than {@code limit}. */
    int alarmsDue(@Param("now") Instant now, @Param("limit") int limit);

    /**
     * The next row after {@code after} whose alarm is due, its case locked; cases another node works on are passed. The
     * row itself must be read again, for it may have changed before the lock was had.
     */
    Optional<Mark> lockNextAlarm(
            @Param("now") Instant now, @Param("after") Instant after, @Param("afterId") UUID afterId);

    /** Running promises on a calendar, the first due first. */
    List<Deadline> runningOn(@Param("calendar") String calendar, @Param("limit") int limit);

    /** Open rows reckoned on an older version of the calendar, in the order of ids. */
    List<Mark> onOlderVersion(
            @Param("calendar") String calendar,
            @Param("version") int version,
            @Param("after") UUID after,
            @Param("limit") int limit);

    /** Open rows bound to a scope that has no timer at the row's due time (or, while paused, in the year 9999). */
    List<Mark> withoutTimer(@Param("now") Instant now, @Param("never") Instant never);

    void addPause(Pause pause);

    void answered(@Param("questionId") UUID questionId, @Param("at") Instant at);

    List<Pause> pauses(@Param("id") UUID id);

    List<Deadline> pausedBy(@Param("questionId") UUID questionId);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
