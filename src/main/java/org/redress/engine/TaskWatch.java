package org.redress.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Keeps {@code open_task}, the inbox that people read, in step with the engine's tasks, in the engine's transaction. */
class TaskWatch extends AbstractBpmnParseListener implements TaskListener {
    private static final List<String> EVENTS =
            List.of(EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_COMPLETE, EVENTNAME_DELETE);

    private final ObjectProvider<OpenTasks> tasks;
    private final ExpressionManager expressions;

    TaskWatch(ObjectProvider<OpenTasks> tasks, ExpressionManager expressions) {
        this.tasks = tasks;
        this.expressions = expressions;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        EVENTS.forEach(event -> definition.addTaskListener(event, this));
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> tasks.getObject().add(opened(task));
            case EVENTNAME_ASSIGNMENT -> tasks.getObject().assign(task.getId(), task.getAssignee());
            default -> tasks.getObject().remove(task.getId());
        }
    }

    private OpenTask opened(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        return new OpenTask(
                task.getId(),
                execution.getProcessBusinessKey(),
                execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                task.getName(),
                group(task),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                due(execution),
                execution.getProcessInstanceId(),
                scopes(execution));
    }

    private static String group(DelegateTask task) {
        return task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    private Instant due(ExecutionEntity execution) {
        var due = (Date)
                expressions.createExpression("${deadlines.nearest(execution)}").getValue(execution);
        return due == null ? null : due.toInstant();
    }

    static String[] scopes(ExecutionEntity execution) {
        var ids = new ArrayList<String>();
        for (var scope = execution; scope != null; scope = scope.getParent()) ids.add(scope.getId());
        return ids.toArray(String[]::new);
    }
}
