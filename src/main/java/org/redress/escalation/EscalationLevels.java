package org.redress.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The offers of escalations to levels. */
@Mapper
interface EscalationLevels {
    void offer(EscalationLevel level);

    /** The open offer to a level. */
    Optional<EscalationLevel> open(@Param("escalationId") UUID escalationId, @Param("level") int level);

    /** Open offers, lowest level first. */
    List<EscalationLevel> openOf(@Param("escalationId") UUID escalationId);

    /** Open offers of several escalations, lowest level first. */
    List<EscalationLevel> openOfAll(@Param("escalationIds") List<UUID> escalationIds);

    /** Starts the claim clock of an offer in the scope of its task; the offer as it is then. */
    EscalationLevel claimClock(
            @Param("id") UUID id,
            @Param("scopeId") String scopeId,
            @Param("deadlineId") UUID deadlineId,
            @Param("due") Instant due);

    void decisionClock(@Param("id") UUID id, @Param("deadlineId") UUID deadlineId, @Param("due") Instant due);

    void claimed(@Param("id") UUID id, @Param("taskId") String taskId, @Param("by") String by, @Param("at") Instant at);

    void released(@Param("id") UUID id);

    void close(@Param("id") UUID id, @Param("state") EscalationState state, @Param("at") Instant at);

    /** Open offers to the top level whose last alarm was given before that time. */
    List<EscalationLevel> toAlarm(@Param("before") Instant before, @Param("limit") int limit);

    /** Whether anybody in the group who is at work has an own address for notices. */
    boolean anybodyReached(@Param("group") String group, @Param("at") Instant at);

    void alarmed(@Param("id") UUID id, @Param("at") Instant at);
}
