package org.redress.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.deadline.DueStep;
import org.redress.engine.TableStep;

/** Steps of accepting, verifying, following up and improving, as far as a process learns from them. */
final class ComplaintEffects {
    private static final List<String> FROM_RECEIPT = List.of("acknowledgement", "first-response", "solution");
    private static final List<String> WANTED = List.of("callBackWanted", "surveyWanted", "useCallWanted");

    private final Play play;

    ComplaintEffects(Play play) {
        this.play = play;
    }

    Map<String, Effect> all() {
        return Map.ofEntries(
                Map.entry("readSignals", this::readSignals),
                Map.entry("applyTriage", ComplaintEffects::applyTriage),
                Map.entry(
                        "readCustomer", (theCase, flow) -> flow.setVariable("tier", theCase.fact("tier", "ORDINARY"))),
                Map.entry("applyRouting", ComplaintEffects::applyRouting),
                Map.entry("setDeadlines", this::setDeadlines),
                Map.entry("acknowledge", (theCase, flow) -> play.deadlines().meet(theCase, "acknowledgement")),
                Map.entry("recordFinding", this::recordFinding),
                Map.entry("sendQuestion", (theCase, flow) -> play.deadlines().asked(theCase)),
                Map.entry("resumeClock", this::resumeClock),
                Map.entry("readAbuseFacts", ComplaintEffects::readAbuseFacts),
                Map.entry("applyAbuseScore", ComplaintEffects::applyAbuseScore),
                Map.entry("readFollowUpFacts", ComplaintEffects::readFollowUpFacts),
                Map.entry("applyFollowUpPlan", ComplaintEffects::applyFollowUpPlan),
                Map.entry("recordCallBack", ComplaintEffects::recordCallBack),
                Map.entry("readSignalFacts", this::readSignalFacts),
                Map.entry("applyImprovement", ComplaintEffects::applyImprovement),
                Map.entry("recordOutcome", this::recordOutcome),
                Map.entry("closeCase", this::closeCase));
    }

    private void readSignals(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariable("channel", theCase.fact("channel", "WEB"));
        flow.setVariableLocal("subjectSignal", theCase.fact("subjectSignal", "OTHER"));
        flow.setVariableLocal("urgentWords", theCase.fact("urgentWords", false));
        flow.setVariableLocal("threat", theCase.fact("threat", false));
        flow.setVariableLocal("safety", theCase.fact("safety", false));
        flow.setVariableLocal("moneyAtRiskMinor", theCase.amount("paidMinor"));
        flow.setVariableLocal("orderState", theCase.fact("orderState", "DELIVERED"));
        flow.setVariableLocal("remedySought", theCase.fact("remedySought", "NONE"));
    }

    private static void applyTriage(PlayedCase theCase, DelegateExecution flow) {
        var answer = TableStep.single(flow);
        flow.setVariable("caseType", answer.get("caseType"));
        flow.setVariable("urgency", answer.get("urgency"));
        flow.setVariable("severity", ((Number) answer.get("severity")).intValue());
    }

    private static void applyRouting(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariable("group", TableStep.single(flow).get("group"));
    }

    private void setDeadlines(PlayedCase theCase, DelegateExecution flow) {
        var situation = DueStep.situation(flow);
        theCase.situation = situation;
        boolean called = flow.getProcessInstance().getSuperExecution() != null;
        if (called) play.deadlines().open(theCase, "solution", situation, true);
        else FROM_RECEIPT.forEach(kind -> play.deadlines().open(theCase, kind, situation, false));
    }

    private void recordFinding(PlayedCase theCase, DelegateExecution flow) {
        if ("VERIFIED".equals(flow.getVariable("verification")))
            play.deadlines().open(theCase, "plan-after-verification", DueStep.situation(flow), false);
    }

    private void resumeClock(PlayedCase theCase, DelegateExecution flow) {
        play.deadlines().answered(theCase);
        if (flow.getVariable("silence") == null) flow.setVariable("silence", "ANSWERED");
    }

    private static void readAbuseFacts(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariableLocal("complaints90d", theCase.fact("complaints90d", 0));
        flow.setVariableLocal("refundShare", theCase.fact("refundShare", 0));
        flow.setVariableLocal("rejectedByEvidence", theCase.fact("rejectedByEvidence", 0));
        flow.setVariableLocal("threatToReview", Boolean.TRUE.equals(flow.getVariable("threatToReview")));
        flow.setVariableLocal("reportedByAgent", true);
    }

    private static void applyAbuseScore(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariable("abuseScore", ((Number) TableStep.single(flow).get("score")).intValue());
    }

    private static void readFollowUpFacts(PlayedCase theCase, DelegateExecution flow) {
        var kind = flow.getVariable("remedyKind");
        flow.setVariableLocal("remedyKind", kind == null ? "NONE" : kind);
    }

    private static void applyFollowUpPlan(PlayedCase theCase, DelegateExecution flow) {
        var plan = TableStep.single(flow);
        WANTED.forEach(wanted -> flow.setVariable(wanted, Boolean.TRUE.equals(plan.get(wanted))));
        flow.setVariable("attempts", 0);
        List.of("callBack", "solved", "csat").forEach(name -> flow.setVariable(name, null));
    }

    private static void recordCallBack(PlayedCase theCase, DelegateExecution flow) {
        var before = (Integer) flow.getVariable("attempts");
        flow.setVariable("attempts", before == null ? 1 : before + 1);
    }

    private void readSignalFacts(PlayedCase theCase, DelegateExecution flow) {
        var cause = flow.getVariable("causeCode");
        flow.setVariableLocal("sameCustomerCause30d", 1);
        flow.setVariableLocal("sameProductCause7d", 1);
        flow.setVariableLocal("obligationBreached", false);
        flow.setVariableLocal("causeCode", cause == null ? "UNKNOWN" : cause);
        flow.setVariableLocal("preventable", play.chance().draw(theCase.number(), "preventable") < 0.3);
    }

    private static void applyImprovement(PlayedCase theCase, DelegateExecution flow) {
        var wanted = TableStep.rows(flow).stream().anyMatch(row -> Boolean.TRUE.equals(row.get("improvementWanted")));
        flow.setVariable("improvementWanted", wanted);
    }

    private void recordOutcome(PlayedCase theCase, DelegateExecution flow) {
        var outcome = outcome(flow);
        if (flow.getProcessInstance().getSuperExecution() != null) flow.setVariable("endedAs", outcome);
        else play.figures().ended(outcome);
    }

    /** What a case that was left by this end is called. */
    static String outcome(DelegateExecution flow) {
        var id = flow.getCurrentActivityId();
        return id.substring(id.indexOf('_') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private void closeCase(PlayedCase theCase, DelegateExecution flow) {
        if (flow.getProcessInstance().getSuperExecution() != null || theCase.closed) return;
        theCase.closed = true;
        play.escalations().withdrawAll(theCase);
        play.deadlines().withdrawAll(theCase);
        play.figures().closed();
    }
}
