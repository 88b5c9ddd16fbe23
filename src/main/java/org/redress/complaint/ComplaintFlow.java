package org.redress.complaint;

import java.util.Map;
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
    public static final Var<Integer> ROUND = Var.number("round");
    public static final Var<String> SILENCE = Var.text("silence");

    /** Outcome stored for each end of the process, by the end event's id. */
    static final Map<String, String> OUTCOMES = Map.of(
            "Event_ResolvedAccepted", "RESOLVED_ACCEPTED",
            "Event_ResolvedNoObjection", "RESOLVED_NO_OBJECTION",
            "Event_FinalPosition", "FINAL_POSITION",
            "Event_ClosedNoAnswer", "CLOSED_NO_ANSWER",
            "Event_Withdrawn", "WITHDRAWN",
            "Event_Merged", "MERGED",
            "Event_InquiryAnswered", "INQUIRY_ANSWERED",
            "Event_PlatformDecided", "PLATFORM_DECIDED",
            "Event_AbuseClosed", "ABUSE_CLOSED");

    private ComplaintFlow() {}
}
