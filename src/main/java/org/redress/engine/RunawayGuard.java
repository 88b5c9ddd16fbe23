package org.redress.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Stops a case that runs in a circle past the model check: what enters more activities in one transaction, or one after
 * the other in its whole life, than any sound model does is rolled back. A job that does so fails and becomes an
 * incident; other cases notice nothing.
 */
class RunawayGuard extends AbstractBpmnParseListener implements ExecutionListener {
    /**
     * The model check lets the repetitions of one loop enter 4,000 elements at once; the rest is room for what stands
     * around them.
     */
    static final int MOST = 5_000;

    /** What a case may enter along one path in years, also where it waits in between: some hundred are usual. */
    static final int MOST_EVER = 10_000;

    /** How many activities the running command has entered. */
    static final class Steps implements Session {
        private int entered;

        @Override
        public void flush() {
            // Only counts.
        }

        @Override
        public void close() {
            // Ends with its command.
        }
    }

    static final SessionFactory STEPS = new SessionFactory() {
        @Override
        public Class<?> getSessionType() {
            return Steps.class;
        }

        @Override
        public Session openSession() {
            return new Steps();
        }
    };

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        watch(process.getActivities());
    }

    private void watch(List<ActivityImpl> activities) {
        for (ScopeImpl activity : activities) {
            activity.addBuiltInListener(EVENTNAME_START, this);
            watch(activity.getActivities());
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        var steps = Context.getCommandContext().getSession(Steps.class);
        if (++steps.entered > MOST) throw stopped(MOST, "in one transaction", execution);
        // The engine counts the begin and the end of each activity, and stores the count with the execution.
        if (((ExecutionEntity) execution).getSequenceCounter() > 2L * MOST_EVER)
            throw stopped(MOST_EVER, "in one case", execution);
    }

    private static IllegalStateException stopped(int most, String where, DelegateExecution execution) {
        return new IllegalStateException("More than %d activities %s, the last %s of %s"
                .formatted(most, where, execution.getCurrentActivityId(), execution.getProcessDefinitionId()));
    }
}
