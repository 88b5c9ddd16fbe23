package org.redress.rehearsal;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Watches every element of every model: how often it is entered, and which tasks wait for people. */
final class Elements extends AbstractBpmnParseListener implements ExecutionListener, TaskListener {
    private final Play play;

    Elements(Play play) {
        this.play = play;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        watch(process.getKey(), process.getActivities());
    }

    private void watch(String process, List<ActivityImpl> activities) {
        for (ScopeImpl activity : activities) {
            activity.addBuiltInListener(EVENTNAME_START, this);
            var name = activity.getProperty("name");
            play.figures()
                    .known(
                            new Figures.Element(process, activity.getId()),
                            String.valueOf(activity.getProperty("type")),
                            name == null ? activity.getId() : name.toString());
            watch(process, activity.getActivities());
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateExecution flow) {
        var key = ((ExecutionEntity) flow).getProcessDefinition().getKey();
        play.figures().entered(new Figures.Element(key, flow.getCurrentActivityId()));
    }

    @Override
    public void notify(DelegateTask task) {
        play.team().offered(task);
    }
}
