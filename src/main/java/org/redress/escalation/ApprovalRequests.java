package org.redress.escalation;

import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.engine.CaseFlow;
import org.redress.engine.OpenTask;
import org.springframework.stereotype.Component;

/** Requests for a second person's approval of a remedy that still wait for an answer. */
@Component
class ApprovalRequests {
    private final CaseFlow flow;

    ApprovalRequests(CaseFlow flow) {
        this.flow = flow;
    }

    Optional<OpenTask> open(CaseNumber number) {
        return flow.openTasks(number).stream()
                .filter(task -> task.activityId().equals(EscalationFlow.APPROVE_REMEDY))
                .findFirst();
    }
}
