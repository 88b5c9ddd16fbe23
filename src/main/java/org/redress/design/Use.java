package org.redress.design;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Where a delegate bean may stand in a diagram; the engine only finds out when a case gets there. */
public enum Use {
    STEP,
    EXECUTION_LISTENER,
    TASK_LISTENER;

    /** What the engine accepts the type for; empty if it is no delegate at all. */
    static Set<Use> of(Class<?> type) {
        Set<Use> uses = EnumSet.noneOf(Use.class);
        if (JavaDelegate.class.isAssignableFrom(type)) {
            uses.add(STEP);
            uses.add(EXECUTION_LISTENER);
        }
        if (ExecutionListener.class.isAssignableFrom(type)) {
            uses.add(EXECUTION_LISTENER);
        }
        if (TaskListener.class.isAssignableFrom(type)) {
            uses.add(TASK_LISTENER);
        }
        return uses;
    }

    /** What the element that names the bean needs. */
    static Use neededBy(Node node) {
        return switch (node.name()) {
            case "camunda:executionListener" -> EXECUTION_LISTENER;
            case "camunda:taskListener" -> TASK_LISTENER;
            default -> STEP;
        };
    }
}
