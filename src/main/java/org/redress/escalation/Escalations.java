package org.redress.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Escalations. Who changes one has locked its case. */
@Mapper
interface Escalations {
    /** False when the same thing is open already, raised by whomever. */
    boolean raise(Escalation escalation);

    Optional<Escalation> find(@Param("id") UUID id);

    Optional<Escalation> openFor(@Param("deadlineId") UUID deadlineId);

    Optional<Escalation> openFrom(@Param("caseNumber") CaseNumber caseNumber, @Param("group") String group);

    /** Those of a case that are not closed, oldest first. */
    List<Escalation> openOf(@Param("caseNumber") CaseNumber caseNumber);

    void started(@Param("id") UUID id, @Param("instanceId") String instanceId);

    void asked(@Param("id") UUID id, @Param("text") String text);

    void want(@Param("id") UUID id, @Param("level") int level);

    /** Offered to a level: open again, whatever was decided before. */
    void offer(@Param("id") UUID id, @Param("level") int level);

    void stand(@Param("id") UUID id, @Param("state") EscalationState state, @Param("due") Instant due);

    void decide(
            @Param("id") UUID id,
            @Param("decision") Decision decision,
            @Param("currency") String currency,
            @Param("by") String by,
            @Param("at") Instant at);

    void extend(@Param("id") UUID id, @Param("until") Instant until);

    void close(@Param("id") UUID id, @Param("state") EscalationState state, @Param("at") Instant at);

    /** One page in the order of their due times; {@code after} is the last row of the page before, or null. */
    List<Escalation> page(
            @Param("states") List<EscalationState> states,
            @Param("levels") List<Integer> levels,
            @Param("afterDue") Instant afterDue,
            @Param("afterId") UUID afterId,
            @Param("limit") int limit);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
