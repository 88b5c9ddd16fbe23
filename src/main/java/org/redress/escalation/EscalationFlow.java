package org.redress.escalation;

import org.redress.engine.Var;

/** Ids and variables of {@code escalation.bpmn} and of the messages that lead to it. */
final class EscalationFlow {
    static final String PROCESS = "escalation";
    static final String RAISED = "EscalationRaised";
    static final String OBSOLETE = "EscalationObsolete";
    static final String ASKED = "EscalationAsked";
    static final String ABUSE_REPORTED = "AbuseReported";
    static final String DECIDE = "Activity_DecideEscalation";
    static final String DECIDE_FORM = "decide-escalation";
    static final String APPROVE_REMEDY = "Activity_ApproveRemedy";
    static final String APPROVE_FORM = "approve-remedy";

    static final String CLAIM_CLOCK = "escalation-claim";
    static final String DECISION_CLOCK = "escalation-decision";
    static final String EXTENSION_CLOCK = "extension";

    static final Var<String> ESCALATION_ID = Var.text("escalationId");
    static final Var<String> URGENCY = Var.text("urgency");
    static final Var<Integer> LEVEL = Var.number("level");
    static final Var<Integer> MY_LEVEL = Var.number("myLevel");
    static final Var<String> LEVEL_GROUP = Var.text("levelGroup");
    static final Var<String> OUTCOME = Var.text("outcome");
    static final Var<Boolean> TELL_CUSTOMER = Var.flag("tellCustomer");
    static final Var<String> MISSED_DEADLINE = Var.text("missedDeadline");
    static final Var<String> ASKED_BY = Var.text("askedBy");
    static final Var<String> ASKING_GROUP = Var.text("askingGroup");

    private EscalationFlow() {}
}
