package org.redress.improvement;

import org.redress.engine.Var;

/** What Java knows of {@code quality-sampling.bpmn}. */
final class SamplingFlow {
    static final String PROCESS = "quality-sampling";
    static final Var<Integer> PICKS = Var.number("picks");
    static final Var<Integer> PICK = Var.number("pick");
    static final Var<String> QUALITY = Var.text("quality");
    static final String GOAL_MET = "GOAL_MET";
    static final String UNDER_GOAL = "UNDER_GOAL";

    private SamplingFlow() {}
}
