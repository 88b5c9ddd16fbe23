package org.redress.remedy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Remedies and the options they were chosen from. */
@Mapper
public interface Remedies {
    /** How often like cases got a remedy lately, to be shown beside the proposal. */
    record Precedent(RemedyKind kind, int times, long averageMinor) {}

    void add(Remedy remedy);

    /** Keeps the options of a round in one statement; there is at least one. */
    void addOptions(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("round") int round,
            @Param("options") List<Option> options);

    void clearOptions(@Param("caseNumber") CaseNumber caseNumber, @Param("round") int round);

    List<Option> options(@Param("caseNumber") CaseNumber caseNumber, @Param("round") int round);

    /** The newest remedy of the case. */
    Optional<Remedy> current(@Param("caseNumber") CaseNumber caseNumber);

    void decide(
            @Param("id") UUID id, @Param("state") Remedy.State state, @Param("by") String by, @Param("at") Instant at);

    void state(@Param("id") UUID id, @Param("state") Remedy.State state);

    void amount(@Param("id") UUID id, @Param("amountMinor") long amountMinor);

    void acting(@Param("id") UUID id, @Param("actionId") UUID actionId);

    void executed(@Param("id") UUID id, @Param("proof") String proof, @Param("at") Instant at);

    /** Money or goods this customer got in these days, other than by this case. */
    int earlier(
            @Param("customerId") UUID customerId,
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("since") Instant since);

    /** Executed remedies of this case that cost money. */
    int paid(@Param("caseNumber") CaseNumber caseNumber);

    List<Precedent> precedents(@Param("caseType") String caseType, @Param("since") Instant since);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
