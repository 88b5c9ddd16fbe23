package org.redress.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What failed and who is to mend it. */
@Mapper
interface Repairs {
    /** Something that failed: its key ({@code job:}, {@code external:} or {@code start:} with an id) and its case. */
    record Failure(String key, String caseNumber) {}

    /** Failures nobody was asked to mend yet. */
    List<Failure> unraised(@Param("since") Instant since);

    /** Takes a failure for its one task; 0 when another node was quicker. */
    int raise(
            @Param("key") String key,
            @Param("caseNumber") String caseNumber,
            @Param("taskId") String taskId,
            @Param("at") Instant at);

    Optional<String> failureOf(@Param("taskId") String taskId);

    /** Tasks whose failure is gone. */
    List<String> mended();

    void remove(@Param("taskId") String taskId);
}
