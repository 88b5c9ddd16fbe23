package org.redress.engine;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work outside that waits for its next try; in the caller's transaction, with the case locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExternalWaiting {
    private final RuntimeService runtime;
    private final ExternalTaskService tasks;

    ExternalWaiting(RuntimeService runtime, ExternalTaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * Lets the case's work of a topic be fetched now, before other work: there is news. The priority is written so that
     * a worker who is just taking the task with older news collides with this transaction, which is then run again; else
     * "not yet" would be noted after the news.
     */
    public void hurry(CaseNumber number, String topic) {
        var instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        if (instances.length == 0) return;
        tasks.createExternalTaskQuery().processInstanceIdIn(instances).topicName(topic).list().stream()
                .forEach(this::hurry);
    }

    private void hurry(ExternalTask task) {
        tasks.setPriority(task.getId(), task.getPriority() + 1);
        tasks.unlock(task.getId());
    }
}
