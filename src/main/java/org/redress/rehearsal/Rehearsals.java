package org.redress.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rehearsals that were asked for; one runs at a time. */
@Mapper
interface Rehearsals {
    /** False if another one runs. */
    boolean add(Rehearsal rehearsal);

    Optional<Rehearsal> find(@Param("id") UUID id);

    /** Newest first, without their results. */
    List<Rehearsal> newest(@Param("most") int most);

    /** How far it is; false when it is no longer wanted. */
    boolean played(@Param("id") UUID id, @Param("now") int now, @Param("draft") int draft, @Param("seen") Instant seen);

    /** False if it ended otherwise meanwhile. */
    boolean ended(
            @Param("id") UUID id,
            @Param("state") Rehearsal.State state,
            @Param("at") Instant at,
            @Param("failure") Rehearsal.Failure failure,
            @Param("why") String why,
            @Param("now") String now,
            @Param("draft") String draft);

    /** Those whose node was not heard of for too long, so that they cannot hold up others. */
    void abandoned(@Param("before") Instant before, @Param("at") Instant at);
}
