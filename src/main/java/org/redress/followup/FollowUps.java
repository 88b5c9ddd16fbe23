package org.redress.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Call-backs and surveys. */
@Mapper
public interface FollowUps {
    /** A survey: CSAT 1 to 5, NPS 0 to 10, both null until it is answered. */
    record Survey(
            UUID id,
            CaseNumber caseNumber,
            int round,
            Instant sentAt,
            Integer csat,
            Integer nps,
            String comment,
            Instant answeredAt) {}

    void add(FollowUp attempt);

    List<FollowUp> ofCase(@Param("caseNumber") CaseNumber caseNumber);

    int attempts(@Param("caseNumber") CaseNumber caseNumber, @Param("round") int round);

    void addSurvey(
            @Param("id") UUID id,
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("round") int round,
            @Param("at") Instant at);

    /** Surveys of the case, newest first. */
    List<Survey> surveys(@Param("caseNumber") CaseNumber caseNumber);

    /** Keeps the answer; 0 when this survey was answered before. */
    int answer(
            @Param("id") UUID id,
            @Param("csat") int csat,
            @Param("nps") Integer nps,
            @Param("comment") String comment,
            @Param("at") Instant at);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
