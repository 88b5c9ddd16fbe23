package org.redress.report;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** What a case file shows beside its line of time. */
@Mapper
interface CaseFileRows {
    List<CaseFileRecord.Pause> pauses(@Param("number") CaseNumber number);

    List<CaseFileRecord.Outlay> outlays(@Param("number") CaseNumber number);

    List<CaseFileRecord.Errand> errands(@Param("number") CaseNumber number);

    /** The version of the process that a task belonged to; none for tasks outside any process. */
    Optional<String> definitionOfTask(@Param("taskId") String taskId);
}
