package org.redress.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;
import org.redress.common.Money;

/** Money that was allowed for a case by a decision on an escalation. */
@Mapper
public interface EscalationGrants {
    void grant(
            @Param("escalationId") UUID escalationId,
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("money") Money money,
            @Param("by") String by,
            @Param("at") Instant at);

    /** The newest grant of a case. */
    Optional<Money> granted(@Param("caseNumber") CaseNumber caseNumber);
}
