package org.redress.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What stands behind the names in the diagrams here: notes that it was called, and sets what the path needs. */
class Steps {
    private final Map<String, Map<String, Object>> answers = new HashMap<>();
    private final List<String> called = new ArrayList<>();

    /** From now on this step sets a variable. */
    void answers(String bean, String variable, Object value) {
        answers.computeIfAbsent(bean, name -> new HashMap<>()).put(variable, value);
    }

    /** Calls of a step in this test. */
    long calls(String bean) {
        return called.stream().filter(bean::equals).count();
    }

    void forget() {
        answers.clear();
        called.clear();
    }

    Step step(String bean) {
        return new Step(bean);
    }

    /** One name of a diagram, whatever kind of listener or delegate it is asked to be. */
    class Step implements JavaDelegate, ExecutionListener, TaskListener {
        private final String bean;

        Step(String bean) {
            this.bean = bean;
        }

        @Override
        public void execute(DelegateExecution execution) {
            act(execution);
        }

        @Override
        public void notify(DelegateExecution execution) {
            act(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            act(task);
        }

        private void act(VariableScope scope) {
            called.add(bean);
            answers.getOrDefault(bean, Map.of()).forEach(scope::setVariable);
        }
    }
}
