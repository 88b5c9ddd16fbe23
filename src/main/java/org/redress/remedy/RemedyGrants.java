package org.redress.remedy;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;
import org.redress.common.Money;

/** Amounts that a supervisor granted to a case on request, beyond the table's limit for agents. */
@Mapper
public interface RemedyGrants {
    /** RemedyGrants an amount; a later grant replaces an earlier one. */
    void grant(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("amount") Money amount,
            @Param("by") String by,
            @Param("at") Instant at);

    Optional<Money> granted(@Param("caseNumber") CaseNumber caseNumber);
}
