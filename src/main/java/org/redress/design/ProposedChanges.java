package org.redress.design;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of changes. */
@Mapper
interface ProposedChanges {
    void add(Change change);

    void addFile(ProposedFile file);

    Optional<Change> find(@Param("id") UUID id);

    /** Locked until the end of the transaction. */
    Optional<Change> lock(@Param("id") UUID id);

    /** The next whose time has come and that no other node is starting; locked. */
    Optional<Change> lockDue(@Param("now") Instant now);

    /** Newest first, from before this id on. */
    List<Change> page(@Param("before") UUID before, @Param("limit") int limit);

    List<ProposedFile> files(@Param("id") UUID id);

    void sign(@Param("id") UUID id, @Param("signature") String signature, @Param("by") String by);

    void decided(
            @Param("id") UUID id,
            @Param("state") Change.State state,
            @Param("by") String by,
            @Param("at") Instant at,
            @Param("remark") String remark,
            @Param("startsAt") Instant startsAt);

    void inForce(@Param("id") UUID id, @Param("deployment") String deployment, @Param("at") Instant at);

    void failed(@Param("id") UUID id, @Param("why") String why);

    void rolledBack(
            @Param("id") UUID id,
            @Param("by") String by,
            @Param("at") Instant at,
            @Param("reason") String reason,
            @Param("deployment") String deployment);
}
