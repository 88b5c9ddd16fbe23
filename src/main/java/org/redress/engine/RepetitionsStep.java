package org.redress.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * How often an activity of a model is repeated, with the most that its diagram allows:
 * {@code ${repetitions.of(execution, 'actions', 20)}}.
 */
@ModelBean("repetitions")
public class RepetitionsStep {

    /** The value of the number variable; more than the diagram allows is an error and not cut off in silence. */
    public int of(DelegateExecution execution, String variable, long most) {
        var wanted = (Number) execution.getVariable(variable);
        if (wanted == null || wanted.longValue() < 0 || wanted.longValue() > most)
            throw new IllegalStateException(variable + " must be from 0 to " + most + " and is " + wanted);
        return wanted.intValue();
    }
}
