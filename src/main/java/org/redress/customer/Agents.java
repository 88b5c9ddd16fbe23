package org.redress.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Dedicated agents of customers, their deputies, and when they are away. */
@Mapper
interface Agents {
    /** The agent of a customer and who stands in; both user ids, either may be null. */
    record Pair(String agent, String deputy) {
        boolean holds(String userId) {
            return userId != null && (userId.equals(agent) || userId.equals(deputy));
        }
    }

    /** A time in which an agent does not work (UTC), from {@code begins} until before {@code ends}. */
    record Absence(String agent, Instant begins, Instant ends, String enteredBy) {}

    Optional<Pair> of(@Param("customerId") UUID customerId);

    void set(@Param("customerId") UUID customerId, @Param("pair") Pair pair);

    /** Enters an absence; one that begins at the same time takes the new end. */
    void enter(Absence absence);

    int removeAbsence(@Param("agent") String agent, @Param("begins") Instant begins);

    /** Absences that are on and whose tasks nobody has handed over yet. */
    List<Absence> begun(@Param("now") Instant now, @Param("limit") int limit);

    /** @return whether the absence is still there, not handed over, and no other node is at it */
    boolean lockUnbegun(@Param("agent") String agent, @Param("begins") Instant begins);

    void handedOver(@Param("agent") String agent, @Param("begins") Instant begins, @Param("at") Instant at);

    /** Whether this agent works at that time: neither away nor out of the hours of the roster. */
    boolean atWork(@Param("agent") String agent, @Param("at") Instant at);

    /** Absences that have not ended, soonest first. */
    List<Absence> absences(@Param("now") Instant now, @Param("limit") int limit);
}
