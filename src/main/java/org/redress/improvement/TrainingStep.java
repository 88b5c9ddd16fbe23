package org.redress.improvement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;

/** Tells each of the parallel training tasks whose it is. */
@ModelBean("trainings")
public class TrainingStep {
    private final Trainees trainees;

    TrainingStep(Trainees trainees) {
        this.trainees = trainees;
    }

    /** The agent who confirms in this repetition. */
    public String trainee(DelegateExecution execution) {
        var number = CaseNumber.of(execution.getProcessBusinessKey());
        int ordinal = ImprovementFlow.LOOP_COUNTER.in(execution) + 1;
        return trainees.find(number, ImprovementFlow.ROUND.in(execution), ordinal)
                .orElseThrow();
    }
}
