package org.redress.rehearsal;

import java.util.Map;

/** Steps of {@code escalation.bpmn}, and raising one. */
final class EscalationEffects {
    private final Play play;

    EscalationEffects(Play play) {
        this.play = play;
    }

    Map<String, Effect> all() {
        return Map.of(
                "raiseEscalation", (theCase, flow) -> play.escalations().raise(flow),
                "raiseLevel", (theCase, flow) -> play.escalations().offer(flow),
                "escalationAssigned", (theCase, flow) -> play.escalations().claimed(flow),
                "applyDecision", (theCase, flow) -> play.escalations().decide(flow),
                "nextLevel", (theCase, flow) -> play.escalations().nextLevel(flow),
                "withdrawEscalation", (theCase, flow) -> play.escalations().withdrawn(flow));
    }
}
