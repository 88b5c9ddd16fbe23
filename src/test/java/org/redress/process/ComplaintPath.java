package org.redress.process;

import java.util.HashMap;
import java.util.Map;

/** The usual way of a complaint, up to where a test takes over. */
final class ComplaintPath {
    private ComplaintPath() {}

    /** A complaint that waits for its first response; nothing about it is special. */
    static TheCase received() {
        usual();
        return TheCase.of("complaint", Map.of());
    }

    static TheCase factsCollected() {
        return received()
                .complete("Activity_FirstResponse", "kind", "COMPLAINT")
                .work("facts");
    }

    static TheCase verified() {
        return factsCollected().complete("Activity_VerifyFacts", "verification", "VERIFIED");
    }

    static TheCase decisionSent(String remedy) {
        return verified().complete("Activity_ProposeSolution", "remedyKind", remedy);
    }

    /** A refund that waits to be made. */
    static TheCase accepted() {
        return decisionSent("REFUND").tell("SolutionAccepted");
    }

    /** A case whose call-back is due. */
    static TheCase carriedOut() {
        return accepted().work("refund");
    }

    /** A case that waits for the survey's answer. */
    static TheCase surveyed() {
        return carriedOut().complete("Activity_CallBack", "callBack", "REACHED", "solved", "YES");
    }

    static TheCase followedUp() {
        return surveyed().tell("SurveyAnswered", "csat", 5);
    }

    /** A complaint that another process called, here that of a bad review; its facts are being collected. */
    static TheCase called() {
        usual();
        return reviewed(Map.of())
                .complete("Activity_ReplyPublicly")
                .complete("Activity_ContactBuyer", "contact", "REACHED");
    }

    /** A bad review that is being answered; nothing about it is special but what is given. */
    static TheCase reviewed(Map<String, Object> more) {
        var steps = ModelEngine.steps();
        steps.answers("applyTriage", "severity", 2);
        steps.answers("applyTriage", "caseType", "QUALITY");
        var known = new HashMap<String, Object>(Map.of(
                "crisis", false,
                "buyerKnown", true,
                "contact", "NONE",
                "recovery", "COMPLAINT",
                "attemptsOver", false,
                "threatToReview", false,
                "buyerHelped", false,
                "reviewChanged", false,
                "inviteWanted", false,
                "appeal", "NONE"));
        known.putAll(more);
        return TheCase.of("review-recovery", known);
    }

    private static void usual() {
        var steps = ModelEngine.steps();
        steps.answers("recordProposal", "aboveLimit", false);
        steps.answers("recordAgreement", "agreement", "ACCEPTED");
        steps.answers("countRound", "round", 2);
        steps.answers("sendFinalPosition", "agreement", "FINAL_POSITION");
        steps.answers("applyFollowUpPlan", "callBackWanted", true);
        steps.answers("applyFollowUpPlan", "surveyWanted", true);
        steps.answers("applyFollowUpPlan", "useCallWanted", false);
        steps.answers("applyImprovement", "improvementWanted", false);
    }
}
