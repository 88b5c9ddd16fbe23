package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ComplaintPath.accepted;
import static org.redress.process.ComplaintPath.called;
import static org.redress.process.ComplaintPath.carriedOut;
import static org.redress.process.ComplaintPath.surveyed;

import org.junit.jupiter.api.Test;

/** Asking afterwards whether it is really solved. */
@PassesEveryFlow(process = "complaint", within = "Activity_FollowUp")
class FollowUpTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void aSatisfiedCustomerIsLeftInPeace() {
        surveyed().tell("SurveyAnswered", "csat", 5).waitsAt("Activity_RecordCause");
    }

    @Test
    void theThirdAttemptIsTheLast() {
        var theCase = carriedOut();
        steps.answers("recordCallBack", "attempts", 2);
        theCase.complete("Activity_CallBack", "callBack", "NOT_REACHED").waitsAt("Activity_CallBack");
        steps.answers("recordCallBack", "attempts", 3);
        theCase.complete("Activity_CallBack", "callBack", "NOT_REACHED").waitsAt("Gateway_SurveyRunning");
    }

    @Test
    void aLateCallBackIsToldToASupervisorAndStillExpected() {
        carriedOut().fire("Event_CallBackOverdue").waitsAt("Activity_CallBack");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void whoSaysItIsNotSolvedGetsAnotherRound() {
        carriedOut()
                .complete("Activity_CallBack", "callBack", "REACHED", "solved", "NO")
                .waitsAt("Activity_CollectFacts");
    }

    @Test
    void whoIsNotSatisfiedGetsAnotherRound() {
        surveyed().tell("SurveyAnswered", "csat", 2).waitsAt("Activity_CollectFacts");
    }

    @Test
    void aSurveyThatNobodyAnswersEndsByItself() {
        surveyed().fire("Event_SurveyOver").waitsAt("Activity_RecordCause");
    }

    @Test
    void newGoodsAreAskedAboutLater() {
        var theCase = accepted();
        steps.answers("applyFollowUpPlan", "callBackWanted", false);
        steps.answers("applyFollowUpPlan", "surveyWanted", false);
        steps.answers("applyFollowUpPlan", "useCallWanted", true);
        theCase.work("refund").complete("Activity_CallAboutUse").waitsAt("Activity_RecordCause");
    }

    @Test
    void aCallerFollowsUpItself() {
        called().work("facts")
                .complete("Activity_VerifyFacts", "verification", "VERIFIED")
                .complete("Activity_ProposeSolution", "remedyKind", "REFUND")
                .tell("SolutionAccepted")
                .work("refund")
                .waitsAt("Activity_RecordCause");
        assertThat(steps.calls("sendSurvey")).isZero();
    }
}
