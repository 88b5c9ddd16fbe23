package org.redress.engine;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a case's processes what happened outside. Works in the caller's transaction, whose case row is locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Correlation {
    private final RuntimeService runtime;
    private final Cases cases;

    Correlation(RuntimeService runtime, Cases cases) {
        this.runtime = runtime;
        this.cases = cases;
    }

    /**
     * Tells what waits for this message in the case; the values stay with what the message started.
     * False when none waits.
     */
    public boolean tell(CaseNumber number, String message, Map<String, Object> variables) {
        return heard(number, message, told -> told.setVariablesToTriggeredScope(variables));
    }

    /**
     * Tells a message that both a process and those below it may wait for: then only the lowest called one, where the
     * work is, hears it, so that nobody works twice. False when none waits.
     */
    public boolean tellInnermost(CaseNumber number, String message, Map<String, Object> variables) {
        var called = waiting(number, message).filter(this::wasCalled).toList();
        for (var instance : called)
            if (!callsOneOf(instance, called))
                correlated(
                        message,
                        told -> told.setVariablesToTriggeredScope(variables),
                        told -> told.processInstanceId(instance));
        return !called.isEmpty() || tell(number, message, variables);
    }

    private boolean callsOneOf(String instanceId, List<String> others) {
        return others.size() > 1
                && runtime.createProcessInstanceQuery().superProcessInstanceId(instanceId).list().stream()
                        .anyMatch(below -> others.contains(below.getId()));
    }

    private Stream<String> waiting(CaseNumber number, String message) {
        return runtime
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .map(Execution::getProcessInstanceId)
                .distinct();
    }

    private boolean wasCalled(String instanceId) {
        return runtime.createProcessInstanceQuery()
                        .subProcessInstanceId(instanceId)
                        .count()
                > 0;
    }

    /** Tells whoever waits, and lets the whole process know the values afterwards. */
    public boolean tellWithVariables(CaseNumber number, String message, Map<String, Object> variables) {
        return heard(number, message, told -> told.setVariables(variables));
    }

    /**
     * The case's own process hears first; what it called hears only what it does not wait for itself. Otherwise both
     * would open a task for the same letter of a platform.
     */
    private boolean heard(CaseNumber number, String message, UnaryOperator<MessageCorrelationBuilder> with) {
        var main = cases.find(number).map(CaseFile::instanceId);
        if (main.isPresent() && correlated(message, with, told -> told.processInstanceId(main.get()))) return true;
        return correlated(message, with, told -> told.processInstanceBusinessKey(number.value()));
    }

    private boolean correlated(
            String message,
            UnaryOperator<MessageCorrelationBuilder> with,
            UnaryOperator<MessageCorrelationBuilder> whom) {
        return !whom.apply(with.apply(runtime.createMessageCorrelation(message)))
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Tells the instances of the case that know this variable value; false when none waits. */
    public boolean tellWhere(CaseNumber number, String message, String variable, Object value) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals(variable, value)
                .correlateAllWithResult()
                .isEmpty();
    }
}
