package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Acts asked of the outside world ({@code redress.action}). */
@Mapper
interface Actions {
    /** Adds a prepared act as the next attempt of the case's round; the caller holds the case's lock. */
    void prepare(Action action);

    Optional<Action> find(UUID id);

    /** Notes that it is about to be sent; the time of the first send stays. */
    void markSent(
            @Param("id") UUID id,
            @Param("worker") String worker,
            @Param("taskId") String taskId,
            @Param("at") Instant at);

    /** Notes how it ended; what is done stays done. @return 0 when it was done already */
    int settle(
            @Param("id") UUID id,
            @Param("state") Action.State state,
            @Param("reason") String reasonCode,
            @Param("reference") String providerReference,
            @Param("at") Instant at);

    /** Earlier acts of the same case, topic and order of which nobody knows whether they took effect. */
    List<UUID> openBefore(Action action);

    List<Action> ofCase(CaseNumber number);

    void typed(@Param("id") UUID id);

    /** Overwrites what people typed as a proof. */
    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
