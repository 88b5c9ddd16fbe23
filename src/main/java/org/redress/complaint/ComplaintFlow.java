package org.redress.complaint;

import org.redress.engine.Var;

/** What Java knows of {@code complaint.bpmn}: its variables, activities and ends. */
public final class ComplaintFlow {
    public static final String PROCESS = "complaint";
    public static final Var<String> URGENCY = Var.text("urgency");
    public static final Var<Integer> SEVERITY = Var.number("severity");
    public static final Var<String> CASE_TYPE = Var.text("caseType");
    public static final Var<String> TIER = Var.text("tier");
    public static final Var<String> CHANNEL = Var.text("channel");
    public static final Var<String> GROUP = Var.text("group");

    /** The customer has an agent of their own, who owns the case. */
    static final Var<Boolean> DEDICATED = Var.flag("dedicated");

    public static final Var<Integer> ROUND = Var.number("round");
    public static final Var<String> SILENCE = Var.text("silence");

    /** How a process that another case called has ended, for the caller. */
    public static final Var<String> ENDED_AS = Var.text("endedAs");

    private ComplaintFlow() {}
}
