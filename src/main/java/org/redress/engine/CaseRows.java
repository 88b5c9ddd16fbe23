package org.redress.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;
import org.redress.common.Stage;
import org.redress.common.Tier;
import org.redress.common.Urgency;

/** The table of heads of cases; read and written through {@link Cases}. */
@Mapper
interface CaseRows {
    /** A timer job as the database has it now. */
    record TimerRow(int revision, Instant due) {}

    long nextNumber();

    boolean none();

    void add(
            @Param("number") CaseNumber number,
            @Param("kind") String kind,
            @Param("processId") String processId,
            @Param("customerId") UUID customerId,
            @Param("orderId") String orderId,
            @Param("receivedAt") Instant receivedAt);

    Optional<CaseFile> find(@Param("number") CaseNumber number);

    Optional<CaseFile> lock(@Param("number") CaseNumber number);

    Optional<CaseFile> lockFree(@Param("number") CaseNumber number);

    Optional<CaseFile> lockOfTask(@Param("taskId") String taskId);

    Optional<CaseFile> lockUnstarted(@Param("number") CaseNumber number);

    List<CaseNumber> unstarted(@Param("now") Instant now, @Param("limit") int limit);

    CaseFile started(@Param("number") CaseNumber number, @Param("instanceId") String instanceId);

    void startFailed(@Param("number") CaseNumber number, @Param("next") Instant next);

    int startAttempts(@Param("number") CaseNumber number);

    CaseFile triaged(
            @Param("number") CaseNumber number, @Param("urgency") Urgency urgency, @Param("severity") int severity);

    CaseFile routed(
            @Param("number") CaseNumber number,
            @Param("tier") Tier tier,
            @Param("groupId") String groupId,
            @Param("owner") String owner,
            @Param("priority") int priority);

    CaseFile about(@Param("number") CaseNumber number, @Param("orderId") String orderId);

    CaseFile enter(@Param("number") CaseNumber number, @Param("stage") Stage stage);

    CaseFile own(@Param("number") CaseNumber number, @Param("owner") String owner);

    CaseFile spoken(@Param("number") CaseNumber number);

    CaseFile nextRound(@Param("number") CaseNumber number);

    CaseFile ended(@Param("number") CaseNumber number, @Param("outcome") String outcome);

    CaseFile closed(@Param("number") CaseNumber number, @Param("at") Instant at);

    CaseFile reopened(@Param("number") CaseNumber number, @Param("instanceId") String instanceId);

    CaseFile keepApart(@Param("number") CaseNumber number, @Param("at") Instant at);

    TimerRow timerOf(@Param("jobId") String jobId);

    List<String> awaited(@Param("number") CaseNumber number);
}
