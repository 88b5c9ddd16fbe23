package org.redress.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.listener.ExpressionExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Ties every timer of the form {@code ${bean.due(execution, 'row')}} to its deadline row: the end of the host meets or
 * withdraws the row, and the flow that leaves the timer carries the row's id. So a designer draws the timer and no
 * listener can be forgotten.
 */
class DeadlineTimers extends AbstractBpmnParseListener {
    private static final Pattern DUE = Pattern.compile("\\$\\{(\\w+)\\.due\\(execution, ?'([a-z-]+)'\\)}");

    private final ExpressionManager expressions;

    DeadlineTimers(ExpressionManager expressions) {
        this.expressions = expressions;
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl event) {
        tie(timer, event);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl event) {
        tie(timer, event);
    }

    private void tie(Element timer, ActivityImpl event) {
        var date = timer.element("timeDate");
        var due = date == null ? null : DUE.matcher(date.getText().trim());
        if (due == null || !due.matches()) return;
        var bean = due.group(1);
        listen(event, ExecutionListener.EVENTNAME_START, "${%s.passOn(execution, '%s')}".formatted(bean, due.group(2)));
        var host = event.getEventScope();
        var ended = "${%s.ended(execution)}".formatted(bean);
        if (!hears(host, ended)) listen(host, ExecutionListener.EVENTNAME_END, ended);
    }

    private void listen(ScopeImpl scope, String event, String expression) {
        scope.addListener(event, new Tie(expressions, expression));
    }

    private static boolean hears(ScopeImpl scope, String expression) {
        return scope.getListeners(ExecutionListener.EVENTNAME_END).stream()
                .anyMatch(listener -> listener instanceof Tie tie && tie.text.equals(expression));
    }

    private static class Tie extends ExpressionExecutionListener {
        private final String text;

        Tie(ExpressionManager expressions, String text) {
            super(expressions.createExpression(text));
            this.text = text;
        }
    }
}
