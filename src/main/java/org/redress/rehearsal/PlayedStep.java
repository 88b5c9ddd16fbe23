package org.redress.rehearsal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** One name of a diagram, whatever kind of listener or delegate it is asked to be. */
final class PlayedStep implements JavaDelegate, ExecutionListener, TaskListener {
    private final Play play;
    private final Effect effect;

    /** @param effect null where the process learns nothing */
    PlayedStep(Play play, Effect effect) {
        this.play = play;
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution flow) {
        act(flow);
    }

    @Override
    public void notify(DelegateExecution flow) {
        act(flow);
    }

    @Override
    public void notify(DelegateTask task) {
        act(task.getExecution());
    }

    private void act(DelegateExecution flow) {
        if (effect != null) effect.on(play.caseOf(flow), flow);
    }
}
