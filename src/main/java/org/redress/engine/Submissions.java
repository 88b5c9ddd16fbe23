package org.redress.engine;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.redress.common.CaseNumber;

/** Completed forms. */
@Mapper
public interface Submissions {
    void add(Submission submission);

    Optional<Submission> ofTask(@Param("taskId") String taskId);

    /** The newest completed form of an activity in this case. */
    Optional<Submission> latest(@Param("caseNumber") CaseNumber caseNumber, @Param("activityId") String activityId);
}
