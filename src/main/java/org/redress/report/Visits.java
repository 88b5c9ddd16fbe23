package org.redress.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Visits to cases that are on record. */
@Mapper
interface Visits {
    /** Keeps a visit going that was seen since then; 0 when there is none. */
    int goOn(
            @Param("userId") String userId,
            @Param("number") CaseNumber number,
            @Param("since") Instant since,
            @Param("now") Instant now);

    /** The case of an open task or of an escalation with this id. */
    Optional<CaseNumber> workedOn(@Param("id") String id);

    void begin(
            @Param("userId") String userId,
            @Param("number") CaseNumber number,
            @Param("search") UUID search,
            @Param("now") Instant now);
}
