package org.redress.design;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** The tables of migrations and of the cases in them. */
@Mapper
interface Migrations {
    /** The case that is to be moved next, with the migration it belongs to; {@code moves} is JSON. */
    record Next(
            UUID migrationId,
            CaseNumber caseNumber,
            boolean back,
            boolean reckon,
            String deployment,
            String startedBy,
            String moves) {}

    /** How many cases stand where. */
    record Count(String state, long cases) {}

    void add(Migration migration);

    /** Puts in all cases of which something runs outside of the set; those that are in already stay as they are. */
    int addCases(@Param("id") UUID id, @Param("deployment") String deployment);

    Optional<Migration> ofChange(@Param("changeId") UUID changeId);

    Optional<Migration> lockOfChange(@Param("changeId") UUID changeId);

    void state(@Param("id") UUID id, @Param("state") Migration.State state, @Param("endedAt") Instant endedAt);

    int requeue(@Param("id") UUID id, @Param("from") String from, @Param("to") String to);

    boolean waits();

    /** Locked until the end of the transaction; cases that another node works on are passed. */
    Optional<Next> next();

    void done(
            @Param("next") Next next,
            @Param("state") String state,
            @Param("moves") String moves,
            @Param("at") Instant at);

    /** Notes why a case could not be moved, unless another node has moved it meanwhile. */
    void failed(
            @Param("next") Next next,
            @Param("state") String state,
            @Param("obstacle") Obstacle obstacle,
            @Param("at") Instant at);

    /** Waits until nobody starts or turns back one that has not ended, and holds them until the transaction ends. */
    List<UUID> lockUnended();

    /** Ends what has no case left that waits; answers what has ended. */
    List<Migration> end(@Param("at") Instant at);

    List<Count> counts(@Param("id") UUID id);

    List<UnmovedCase> failures(@Param("id") UUID id, @Param("after") String after, @Param("limit") int limit);
}
