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

/** Heads of cases. Whoever changes a case, its deadlines or its engine state locks its row here first. */
@Mapper
public interface Cases {
    /** A timer job as the database has it now. */
    record TimerRow(int revision, Instant due) {}

    long nextNumber();

    /** True while no case was ever filed. */
    boolean none();

    void add(
            @Param("number") CaseNumber number,
            @Param("kind") String kind,
            @Param("processId") String processId,
            @Param("customerId") UUID customerId,
            @Param("orderId") String orderId,
            @Param("receivedAt") Instant receivedAt);

    Optional<CaseFile> find(@Param("number") CaseNumber number);

    /** Locks the case until the end of the transaction. */
    Optional<CaseFile> lock(@Param("number") CaseNumber number);

    /** Locks a case whose process has not started yet; empty when it has, or when another node is starting it. */
    Optional<CaseFile> lockUnstarted(@Param("number") CaseNumber number);

    /** Numbers of cases whose start is due again. */
    List<CaseNumber> unstarted(@Param("now") Instant now, @Param("limit") int limit);

    void started(@Param("number") CaseNumber number, @Param("instanceId") String instanceId);

    void startFailed(@Param("number") CaseNumber number, @Param("next") Instant next);

    int startAttempts(@Param("number") CaseNumber number);

    void triaged(
            @Param("number") CaseNumber number, @Param("urgency") Urgency urgency, @Param("severity") int severity);

    void routed(
            @Param("number") CaseNumber number,
            @Param("tier") Tier tier,
            @Param("groupId") String groupId,
            @Param("owner") String owner,
            @Param("priority") int priority);

    void enter(@Param("number") CaseNumber number, @Param("stage") Stage stage);

    void own(@Param("number") CaseNumber number, @Param("owner") String owner);

    void nextRound(@Param("number") CaseNumber number);

    void ended(@Param("number") CaseNumber number, @Param("outcome") String outcome);

    void closed(@Param("number") CaseNumber number, @Param("at") Instant at);

    void reopened(@Param("number") CaseNumber number, @Param("instanceId") String instanceId);

    TimerRow timerOf(@Param("jobId") String jobId);
}
