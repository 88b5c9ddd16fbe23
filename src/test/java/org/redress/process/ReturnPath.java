package org.redress.process;

import java.util.HashMap;
import java.util.Map;

/** The usual way of a return, up to where a test takes over. */
final class ReturnPath {
    private ReturnPath() {}

    /** A return of goods for money that waits for an agent; nothing about it is special. */
    static TheCase requested() {
        usual();
        return TheCase.of("return-exchange", known("RETURN_REFUND"));
    }

    /** An accepted request of this kind. */
    static TheCase accepted(String kind) {
        usual();
        result(kind);
        return TheCase.of("return-exchange", known(kind))
                .complete("Activity_DecideReturn", "decision", "ACCEPT", "returnKind", kind);
    }

    /** The parcel is under way and has just been delivered. */
    static TheCase delivered(String kind) {
        return accepted(kind).tell("ParcelSent").work("parcel-tracking");
    }

    /** Goods that came back as they should. */
    static TheCase inspected(String kind) {
        return delivered(kind).complete("Activity_InspectGoods", "inspection", "COMPLETE");
    }

    /** A refund that was paid. */
    static TheCase refunded() {
        return inspected("RETURN_REFUND").work("refund");
    }

    static TheCase followedUp() {
        return refunded()
                .complete("Activity_CallBack", "callBack", "REACHED", "solved", "YES")
                .tell("SurveyAnswered", "csat", 5);
    }

    /** Lets the step after the execution say what the buyer got. */
    static void result(String kind) {
        var steps = ModelEngine.steps();
        var results = Map.of(
                "RETURN_REFUND", "REFUNDED",
                "REFUND_ONLY", "REFUNDED_WITHOUT_RETURN",
                "EXCHANGE", "EXCHANGED",
                "RESEND", "RESENT",
                "REPAIR", "REPAIRED");
        steps.answers("recordReturnResult", "returnResult", results.get(kind));
        steps.answers(
                "prepareReturnRemedy",
                "remedyKind",
                kind.endsWith("REFUND") || kind.equals("REFUND_ONLY") ? "REFUND" : kind);
        steps.answers("sendAcceptance", "goodsAwaited", !kind.equals("REFUND_ONLY") && !kind.equals("RESEND"));
    }

    /** What the first step tells the process. */
    static Map<String, Object> known(String kind) {
        return new HashMap<>(Map.of(
                "called", false,
                "agreed", false,
                "returnKind", kind,
                "goodsAwaited", true,
                "shipFirst", false,
                "shopPays", false,
                "dispute", "NONE",
                "executed", false,
                "returnResult", "REFUSED"));
    }

    static void usual() {
        var steps = ModelEngine.steps();
        result("RETURN_REFUND");
        steps.answers("prepareReturnRemedy", "aboveLimit", false);
        steps.answers("recordReturnResult", "executed", true);
        steps.answers("prepareTracking", "parcelState", "DELIVERED");
        steps.answers("recordInspection", "goodsAwaited", false);
        steps.answers("receiptByTimeout", "goodsAwaited", false);
        steps.answers("checkStock", "inStock", true);
        steps.answers("acceptByTimeout", "decision", "ACCEPT");
        steps.answers("countRound", "round", 2);
        steps.answers("applyFollowUpPlan", "callBackWanted", true);
        steps.answers("applyFollowUpPlan", "surveyWanted", true);
        steps.answers("applyFollowUpPlan", "useCallWanted", false);
        steps.answers("applyImprovement", "improvementWanted", false);
    }
}
