package org.redress.followup;

import org.redress.engine.Var;

/** What Java knows of the follow-up part of {@code complaint.bpmn}. */
final class FollowUpFlow {
    static final Var<Boolean> CALL_BACK_WANTED = Var.flag("callBackWanted");
    static final Var<Boolean> SURVEY_WANTED = Var.flag("surveyWanted");
    static final Var<Boolean> USE_CALL_WANTED = Var.flag("useCallWanted");
    static final Var<Integer> ATTEMPTS = Var.number("attempts");
    static final Var<String> CALL_BACK = Var.text("callBack");
    static final Var<String> SOLVED = Var.text("solved");
    static final Var<Integer> CSAT = Var.number("csat");

    private FollowUpFlow() {}
}
