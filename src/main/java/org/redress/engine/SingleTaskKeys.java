package org.redress.engine;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What has its task already ({@code redress.single_task}). */
@Mapper
interface SingleTaskKeys {
    /** Takes the key for a task; 0 when it is taken. */
    int take(
            @Param("key") String key,
            @Param("taskId") String taskId,
            @Param("caseNumber") String caseNumber,
            @Param("at") Instant at);

    Optional<String> taskOf(@Param("key") String key);
}
