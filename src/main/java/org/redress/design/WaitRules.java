package org.redress.design;

import java.util.List;

/** No case may wait for something that need not come: every wait has a timer beside it or a way out around it. */
final class WaitRules implements RuleFamily {

    @Override
    public void check(ModelSet set, Findings findings) {
        set.elements("bpmn:eventBasedGateway")
                .filter(gateway -> Flows.next(gateway).stream().noneMatch(WaitRules::isTimer))
                .filter(gateway -> !leavesAround(gateway))
                .forEach(gateway -> findings.add(Rule.WAIT_WITHOUT_WAY_OUT, gateway, gateway.id()));
        set.elements("bpmn:receiveTask", "bpmn:intermediateCatchEvent")
                .filter(wait -> !isTimer(wait) && !followsGateway(wait))
                .filter(wait -> !leaves(wait) && !leavesAround(wait))
                .forEach(wait -> findings.add(Rule.WAIT_WITHOUT_WAY_OUT, wait, wait.id()));
    }

    private static boolean isTimer(Node event) {
        return event.hasChild("bpmn:timerEventDefinition");
    }

    private static boolean followsGateway(Node event) {
        return event.parent().childrenWith("targetRef", event.id()).stream()
                .flatMap(flow -> Flows.inScope(event.parent(), flow.attr("sourceRef")))
                .anyMatch(source -> source.is("bpmn:eventBasedGateway"));
    }

    private static boolean leaves(Node activity) {
        return Flows.boundaries(activity).stream().anyMatch(Flows::interrupts);
    }

    private static boolean leavesAround(Node wait) {
        List<Node> scopes = Flows.around(wait);
        return scopes.stream().filter(scope -> scope.is("bpmn:subProcess")).anyMatch(WaitRules::leaves);
    }
}
