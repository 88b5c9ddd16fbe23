package org.redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Acts on many tasks, kept as long as they can be taken back. */
@Mapper
interface Batches {
    void add(Batch batch);

    void note(@Param("id") UUID id, @Param("change") Batch.Change change);

    /** The batch, locked until the end of the transaction. */
    Optional<Batch> find(@Param("id") UUID id);

    void undone(@Param("id") UUID id, @Param("at") Instant at);

    List<Batch.Change> changes(@Param("id") UUID id);

    void forget(@Param("before") Instant before);

    /** What somebody holds, first what runs out first. */
    List<String> heldBy(@Param("userId") String userId, @Param("limit") int limit);

    /** The escalation that this task is to decide; empty for every other task. */
    Optional<UUID> escalationOf(@Param("taskId") String taskId);
}
