package org.redress.process;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Listens at every sequence flow of the models and knows which ones no token has passed yet. */
class FlowsPassed extends AbstractBpmnParseListener {
    /** A sequence flow, its process and the subprocesses around it. */
    record Flow(String process, Set<String> around, String id) {}

    private final Set<Flow> all = new HashSet<>();
    private final Set<Flow> passed = new HashSet<>();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        var flow = new Flow(process(scope), around(scope), transition.getId());
        all.add(flow);
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, execution -> passed.add(flow));
    }

    void forget() {
        passed.clear();
    }

    /** Ids of the flows of interest that were not passed. */
    Set<String> missing(Predicate<Flow> interest) {
        var missing = new TreeSet<String>();
        all.stream().filter(interest).filter(flow -> !passed.contains(flow)).forEach(flow -> missing.add(flow.id()));
        return missing;
    }

    private static String process(ScopeImpl scope) {
        return ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
    }

    private static Set<String> around(ScopeImpl scope) {
        var ids = new HashSet<String>();
        for (var at = scope; at != null; at = at.getFlowScope()) ids.add(at.getId());
        return ids;
    }
}
