package org.redress.verification;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Findings and the evidence they rest on. */
@Mapper
public interface Findings {
    /** One frozen piece of evidence. */
    record Evidence(String kind, java.util.UUID sourceId, byte[] sha256, Instant frozenAt) {}

    void add(Finding finding);

    List<Finding> ofCase(@Param("caseNumber") CaseNumber caseNumber);

    /** Freezes every file, letter and shop fact of the case that is not frozen yet; how many that were. */
    int freeze(@Param("caseNumber") CaseNumber caseNumber, @Param("at") Instant at);

    List<Evidence> evidence(@Param("caseNumber") CaseNumber caseNumber);

    void erase(@Param("number") CaseNumber number, @Param("words") String words);
}
