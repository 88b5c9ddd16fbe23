package org.redress.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Judgements of suspected abuse and the limits that follow from them. */
@Mapper
public interface Judgements {
    /** What the abuse table asks about the person behind a case. */
    record History(int complaints90d, int refundShare, int rejectedByEvidence) {}

    void add(Judgement judgement);

    Optional<Judgement> latest(@Param("caseNumber") CaseNumber caseNumber);

    void confirm(@Param("id") UUID id, @Param("by") String by, @Param("at") Instant at);

    void limit(
            @Param("customerId") UUID customerId,
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("kind") String kind,
            @Param("since") Instant since);

    History history(@Param("customerId") UUID customerId, @Param("since") Instant since);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
