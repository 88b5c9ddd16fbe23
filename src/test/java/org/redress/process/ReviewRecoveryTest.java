package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** A bad review: contact and reply side by side, help without the review, and seven ends. */
@PassesEveryFlow(process = "review-recovery", without = "Activity_FollowUp")
class ReviewRecoveryTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void contactAndReplyAreAskedForAtOnce() {
        found().waitsAt("Activity_ContactBuyer", "Activity_ReplyPublicly");
        assertThat(steps.calls("VERIFY")).isOne();
    }

    @Test
    void aCrisisIsAnsweredInPublicFirst() {
        found("crisis", true, "severity", 4)
                .waitsAt("Activity_StatePublicly")
                .fire("Event_StatementOverdue")
                .complete("Activity_StatePublicly")
                .fire("Event_PublicReplyOverdue")
                .complete("Activity_ReplyPublicly")
                .fire("Event_ReplyApprovalOverdue")
                .complete("Activity_ApproveReply", "approval", "REFUSE")
                .complete("Activity_ReplyPublicly")
                .complete("Activity_ApproveReply", "approval", "APPROVE")
                .complete("Activity_ContactBuyer", "contact", "REFUSED")
                .complete("Activity_RecordCause")
                .ended("Event_CrisisHandled");
        assertThat(steps.calls("raiseEscalation")).isEqualTo(3);
    }

    @Test
    void aBuyerWhoIsNotReachedIsTriedAgainAndAnsweredInPublic() {
        found().fire("Event_FirstContactOverdue")
                .complete("Activity_ContactBuyer", "contact", "NOT_REACHED")
                .fire("Event_AttemptsOverdue")
                .complete("Activity_ContactAgain", "contact", "NOT_REACHED")
                .complete("Activity_ContactAgain", "contact", "NOT_REACHED", "attemptsOver", true)
                .complete("Activity_ReplyPublicly")
                .fire("Event_CauseOverdue")
                .complete("Activity_RecordCause")
                .ended("Event_RepliedNotReached");
        assertThat(steps.calls("raiseEscalation")).isEqualTo(3);
    }

    @Test
    void aBuyerNobodyKnowsIsLookedFor() {
        found("buyerKnown", false)
                .waitsAt("Activity_FindBuyer", "Activity_ReplyPublicly")
                .complete("Activity_FindBuyer", "buyer", "NOT_FOUND")
                .complete("Activity_ReplyPublicly")
                .complete("Activity_RecordCause")
                .ended("Event_BuyerUnknown", "Event_RepliedNotReached");
        found("buyerKnown", false)
                .complete("Activity_FindBuyer", "buyer", "FOUND")
                .waitsAt("Activity_ContactBuyer", "Activity_ReplyPublicly");
    }

    @Test
    void aReviewOfAnotherShopIsLeftAlone() {
        found("buyerKnown", false)
                .complete("Activity_FindBuyer", "buyer", "NOT_ABOUT_US")
                .ended("Event_NotAboutUs");
        found().complete("Activity_ContactBuyer", "contact", "NOT_ABOUT_US").ended("Event_NotAboutUs");
    }

    @Test
    void theProblemIsSolvedAsForAnybodyAndTheReviewChanges() {
        called(solved())
                .tell("SurveyAnswered", "csat", 5)
                .complete("Activity_RecordCause")
                .tell("ReviewChanged")
                .ended("Event_SolvedReviewUpdated");
        assertThat(steps.calls("acknowledge")).isZero();
        assertThat(steps.calls("recordCause")).isOne();
        assertThat(steps.calls("FOLLOW_UP")).isPositive();
    }

    @Test
    void goodsThatAreToComeBackGoToTheProcessOfReturns() {
        var reached = found().complete("Activity_ReplyPublicly");
        ReturnPath.usual();
        ReturnPath.known("RETURN_REFUND").forEach((name, value) -> steps.answers("recordReturn", name, value));
        steps.answers("recordReturn", "called", true);
        steps.answers("recordSolution", "buyerHelped", true);
        reached.complete("Activity_ContactBuyer", "contact", "REACHED", "recovery", "RETURN")
                .waitsAt("Activity_DecideReturn", "Gateway_BothDone")
                .complete("Activity_DecideReturn", "decision", "ACCEPT", "returnKind", "RETURN_REFUND")
                .tell("ParcelSent")
                .work("parcel-tracking")
                .complete("Activity_InspectGoods", "inspection", "COMPLETE")
                .work("refund")
                .waitsAt("Activity_CallBack");
        assertThat(steps.calls("recordSolution")).isOne();
        assertThat(steps.calls("acknowledgeReturn")).isZero();
    }

    @Test
    void theWatchEnds() {
        var theCase = solved();
        steps.answers("applyImprovement", "improvementWanted", true);
        called(theCase)
                .fire("Event_SurveyOver")
                .complete("Activity_RecordCause")
                .fire("Event_WatchOver")
                .ended("Event_SolvedReviewUnchanged");
        assertThat(steps.calls("signalImprovement")).isOne();
    }

    @Test
    void whereTheTableWantsItTheCustomerIsInvitedAfterTheCoolingGap() {
        steps.answers("applyInvitation", "inviteWanted", true);
        called(solved())
                .tell("SurveyAnswered", "csat", 5)
                .complete("Activity_RecordCause")
                .waitsAt("Event_CoolingOver")
                .fire("Event_CoolingOver")
                .fire("Event_WatchOver")
                .ended("Event_SolvedReviewUnchanged");
        assertThat(steps.calls("inviteUpdate")).isOne();
    }

    @Test
    void aReviewThatChangedMeanwhileIsNotWaitedFor() {
        steps.answers("recordCause", "reviewChanged", true);
        called(solved())
                .fire("Event_SurveyOver")
                .complete("Activity_RecordCause")
                .ended("Event_SolvedReviewUpdated");
    }

    @Test
    void whoIsNotSatisfiedIsHelpedAgainOnce() {
        var unhappy = solved();
        steps.answers("countRound", "round", 2);
        called(unhappy).tell("SurveyAnswered", "csat", 2).waitsAt("Activity_CollectFacts");
        assertThat(steps.calls("setDeadlines")).isEqualTo(2);
        helped(unhappy.work("facts"));
        steps.answers("countRound", "round", 3);
        called(unhappy).tell("SurveyAnswered", "csat", 1).waitsAt("Activity_RecordCause");
    }

    @Test
    void extortionIsJudgedAndAppealedAgainst() {
        found().complete("Activity_ReplyPublicly")
                .complete("Activity_ContactBuyer", "contact", "EXTORTION")
                .complete("Activity_JudgeAbuse", "verdict", "END_CONVERSATION")
                .work("review-appeal")
                .tell("ReviewAppealDecided", "appeal", "WON")
                .complete("Activity_RecordCause")
                .ended("Event_AppealWon");
        assertThat(steps.calls("endConversation")).isOne();
    }

    @Test
    void anAppealThatIsLostEndsTheCaseToo() {
        steps.answers("recordAppeal", "appeal", "LOST");
        found().complete("Activity_ReplyPublicly")
                .complete("Activity_ContactBuyer", "contact", "EXTORTION")
                .complete("Activity_JudgeAbuse", "verdict", "END_CONVERSATION")
                .work("review-appeal")
                .fire("Event_AppealUnanswered")
                .complete("Activity_RecordCause")
                .ended("Event_AppealLost");
    }

    @Test
    void whoWasSuspectedWronglyIsHelped() {
        found().complete("Activity_ContactBuyer", "contact", "EXTORTION")
                .complete("Activity_JudgeAbuse", "verdict", "NOT_ABUSE")
                .work("facts")
                .waitsAt("Activity_VerifyFacts", "Activity_ReplyPublicly");
    }

    @Test
    void aReportOfAbuseGoesBesideTheCase() {
        var reported = found().tell("AbuseReported").complete("Activity_JudgeAbuse", "verdict", "NOT_ABUSE");
        reported.waitsAt("Activity_ContactBuyer", "Activity_ReplyPublicly");
        reported.tell("AbuseReported")
                .complete("Activity_JudgeAbuse", "verdict", "END_CONVERSATION")
                .work("review-appeal")
                .tell("ReviewAppealDecided", "appeal", "WON")
                .waitsAt("Activity_ContactBuyer", "Activity_ReplyPublicly");
        reported.tell("AbuseReported")
                .complete("Activity_JudgeAbuse", "verdict", "END_CONVERSATION")
                .work("review-appeal")
                .tell("ReviewAppealDecided", "appeal", "LOST")
                .waitsAt("Activity_ContactBuyer", "Activity_ReplyPublicly");
    }

    @Test
    void messagesAndCallsForHelpReachAPerson() {
        found().tell("CustomerWrote")
                .fire("Event_NextResponseOverdue")
                .complete("Activity_AnswerCustomer")
                .tell("EscalationAsked")
                .waitsAt("Activity_ContactBuyer", "Activity_ReplyPublicly");
        assertThat(steps.calls("raiseEscalation")).isEqualTo(2);
    }

    private TheCase solved() {
        var reached =
                found().complete("Activity_ReplyPublicly").complete("Activity_ContactBuyer", "contact", "REACHED");
        return helped(reached.work("facts"));
    }

    /** The complaint process runs as for anybody, to its shortest end. */
    private TheCase helped(TheCase theCase) {
        steps.answers("recordProposal", "aboveLimit", false);
        steps.answers("recordAgreement", "agreement", "ACCEPTED");
        steps.answers("recordSolution", "buyerHelped", true);
        return theCase.complete("Activity_VerifyFacts", "verification", "VERIFIED")
                .complete("Activity_ProposeSolution", "remedyKind", "APOLOGY")
                .tell("SolutionAccepted");
    }

    /** The call of the follow-up is over; the survey is open. */
    private TheCase called(TheCase theCase) {
        return theCase.complete("Activity_CallBack", "callBack", "REACHED", "solved", "YES");
    }

    private TheCase found(Object... more) {
        steps.answers("applyImprovement", "improvementWanted", false);
        steps.answers("applyFollowUpPlan", "callBackWanted", true);
        steps.answers("applyFollowUpPlan", "surveyWanted", true);
        steps.answers("applyFollowUpPlan", "useCallWanted", false);
        var known = new HashMap<String, Object>();
        for (int i = 0; i < more.length; i += 2) known.put((String) more[i], more[i + 1]);
        return ComplaintPath.reviewed(known);
    }
}
