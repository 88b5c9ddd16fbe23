package org.redress.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Every completed form of the case. */
    List<Submission> ofCase(@Param("caseNumber") CaseNumber caseNumber);

    /** Completed forms of cases without a customer in which this regular expression is found. */
    List<Submission> ofNoCustomer(@Param("hint") String hint);

    void overwrite(@Param("id") UUID id, @Param("fields") String fields);
}
