package org.redress.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** Finds the case that an external task belongs to, so that who reports on it can lock the case first. */
@Component
public class ReportedTasks {
    private final ExternalTaskService tasks;

    ReportedTasks(ExternalTaskService tasks) {
        this.tasks = tasks;
    }

    /** Empty if the task is gone or belongs to no case. */
    public Optional<CaseNumber> caseOf(String taskId) {
        var task = tasks.createExternalTaskQuery().externalTaskId(taskId).singleResult();
        return task == null || task.getBusinessKey() == null
                ? Optional.empty()
                : Optional.of(CaseNumber.of(task.getBusinessKey()));
    }
}
