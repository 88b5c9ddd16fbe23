package org.redress.improvement;

import java.util.Map;
import org.redress.engine.Var;

/** What Java knows of {@code improvement.bpmn}: its variables and ends. */
final class ImprovementFlow {
    static final String PROCESS = "improvement";
    static final Var<String> URGENCY = Var.text("urgency");
    static final Var<Integer> SEVERITY = Var.number("severity");
    static final Var<Integer> ROUND = Var.number("round");
    static final Var<Integer> VICTIMS = Var.number("victims");
    static final Var<Integer> ACTIONS = Var.number("actions");
    static final Var<Integer> TRAINEES = Var.number("trainees");
    static final Var<String> EFFECT = Var.text("effect");
    static final Var<Integer> LOOP_COUNTER = Var.number("loopCounter");

    /** Outcome stored for each end of the process, by the end event's id. */
    static final Map<String, String> OUTCOMES = Map.of(
            "Event_Effective", "EFFECTIVE",
            "Event_IneffectiveAccepted", "INEFFECTIVE_ACCEPTED",
            "Event_ImprovementMerged", "MERGED",
            "Event_WatchOnly", "WATCH_ONLY",
            "Event_Rejected", "REJECTED");

    private ImprovementFlow() {}
}
