package org.redress.improvement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Causes and the signals raised from them. */
@Mapper
public interface Causes {
    void add(Cause cause);

    Optional<Cause> latest(@Param("caseNumber") CaseNumber caseNumber);

    int sameCustomer(@Param("customerId") UUID customerId, @Param("code") String code, @Param("since") Instant since);

    int sameProduct(@Param("product") String product, @Param("code") String code, @Param("since") Instant since);

    /** True when an obligation of the case was missed. */
    boolean obligationBreached(@Param("caseNumber") CaseNumber caseNumber);

    void signal(
            @Param("id") UUID id,
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("reason") String reason,
            @Param("causeCode") String causeCode,
            @Param("product") String product,
            @Param("at") Instant at);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
