package org.redress.report;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** What a case file shows beside its line of time. */
@Mapper
interface CaseFileRows {
    /** Words that an act of this name in the record tells of; the body is null where it told of none. */
    record Told(String act, String direction, String subject, String body) {}

    List<CaseFileRecord.Pause> pauses(@Param("number") CaseNumber number);

    List<CaseFileRecord.Outlay> outlays(@Param("number") CaseNumber number);

    List<CaseFileRecord.Errand> errands(@Param("number") CaseNumber number);

    /** Words that are neither letters nor forms, for each act in the order of time. */
    List<Told> told(@Param("number") CaseNumber number);

    /** Empty for a case that did not begin with a review. */
    Optional<CaseFileRecord.Review> review(@Param("number") CaseNumber number);

    /** The version of the process that a task belonged to; none for tasks outside any process. */
    Optional<String> definitionOfTask(@Param("taskId") String taskId);
}
