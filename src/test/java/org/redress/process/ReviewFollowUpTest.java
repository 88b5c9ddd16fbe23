package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A buyer whose problem was solved is followed up as after a complaint, without a word about the review. */
@PassesEveryFlow(process = "review-recovery", within = "Activity_FollowUp")
class ReviewFollowUpTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void theThirdAttemptIsTheLast() {
        var theCase = solved();
        steps.answers("recordCallBack", "attempts", 2);
        theCase.complete("Activity_CallBack", "callBack", "NOT_REACHED").waitsAt("Activity_CallBack");
        steps.answers("recordCallBack", "attempts", 3);
        theCase.complete("Activity_CallBack", "callBack", "NOT_REACHED").waitsAt("Gateway_SurveyRunning");
    }

    @Test
    void aLateCallBackIsToldToASupervisorAndStillExpected() {
        solved().fire("Event_CallBackOverdue").waitsAt("Activity_CallBack");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void whoSaysItIsNotSolvedIsHelpedAgain() {
        solved().complete("Activity_CallBack", "callBack", "REACHED", "solved", "NO")
                .waitsAt("Activity_CollectFacts");
    }

    @Test
    void whoIsNotSatisfiedIsHelpedAgain() {
        solved().complete("Activity_CallBack", "callBack", "REACHED", "solved", "YES")
                .tell("SurveyAnswered", "csat", 2)
                .waitsAt("Activity_CollectFacts");
    }

    @Test
    void whoIsSatisfiedIsLeftAlone() {
        solved().complete("Activity_CallBack", "callBack", "REACHED", "solved", "YES")
                .tell("SurveyAnswered", "csat", 4)
                .waitsAt("Activity_RecordCause");
    }

    @Test
    void aSurveyThatNobodyAnswersEndsByItself() {
        solved().complete("Activity_CallBack", "callBack", "REFUSED")
                .fire("Event_SurveyOver")
                .waitsAt("Activity_RecordCause");
    }

    @Test
    void newGoodsAreAskedAboutLater() {
        var reached = ComplaintPath.called();
        steps.answers("applyFollowUpPlan", "callBackWanted", false);
        steps.answers("applyFollowUpPlan", "surveyWanted", false);
        steps.answers("applyFollowUpPlan", "useCallWanted", true);
        helped(reached).complete("Activity_CallAboutUse").waitsAt("Activity_RecordCause");
    }

    private TheCase solved() {
        return helped(ComplaintPath.called());
    }

    private TheCase helped(TheCase reached) {
        steps.answers("recordSolution", "buyerHelped", true);
        return reached.work("facts")
                .complete("Activity_VerifyFacts", "verification", "VERIFIED")
                .complete("Activity_ProposeSolution", "remedyKind", "REFUND")
                .tell("SolutionAccepted")
                .work("refund");
    }
}
