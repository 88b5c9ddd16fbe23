package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ReturnPath.followedUp;
import static org.redress.process.ReturnPath.inspected;
import static org.redress.process.ReturnPath.refunded;

import org.junit.jupiter.api.Test;

/** A return is followed up and learnt from as a complaint is. */
@PassesEveryFlow(
        process = "return-exchange",
        within = {"Activity_FollowUp", "Activity_Improve"})
class ReturnFollowUpTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void theThirdAttemptIsTheLast() {
        var theCase = refunded();
        steps.answers("recordCallBack", "attempts", 2);
        theCase.complete("Activity_CallBack", "callBack", "NOT_REACHED").waitsAt("Activity_CallBack");
        steps.answers("recordCallBack", "attempts", 3);
        theCase.complete("Activity_CallBack", "callBack", "NOT_REACHED").waitsAt("Gateway_SurveyRunning");
    }

    @Test
    void aLateCallBackIsToldToASupervisorAndStillExpected() {
        refunded().fire("Event_CallBackOverdue").waitsAt("Activity_CallBack");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void whoSaysItIsNotSolvedGetsAnotherOffer() {
        refunded()
                .complete("Activity_CallBack", "callBack", "REACHED", "solved", "NO")
                .waitsAt("Activity_DecideReturn");
    }

    @Test
    void whoIsNotSatisfiedGetsAnotherOffer() {
        refunded()
                .complete("Activity_CallBack", "callBack", "REACHED", "solved", "YES")
                .tell("SurveyAnswered", "csat", 2)
                .waitsAt("Activity_DecideReturn");
    }

    @Test
    void aSurveyThatNobodyAnswersEndsByItself() {
        refunded()
                .complete("Activity_CallBack", "callBack", "REFUSED")
                .fire("Event_SurveyOver")
                .waitsAt("Activity_RecordCause");
    }

    @Test
    void newGoodsAreAskedAboutLater() {
        var theCase = inspected("RETURN_REFUND");
        steps.answers("applyFollowUpPlan", "callBackWanted", false);
        steps.answers("applyFollowUpPlan", "surveyWanted", false);
        steps.answers("applyFollowUpPlan", "useCallWanted", true);
        theCase.work("refund").complete("Activity_CallAboutUse").waitsAt("Activity_RecordCause");
    }

    @Test
    void aCauseThatRepeatsIsSignalled() {
        var theCase = followedUp();
        steps.answers("applyImprovement", "improvementWanted", true);
        theCase.fire("Event_CauseOverdue").complete("Activity_RecordCause").ended("Event_Refunded");
        assertThat(steps.calls("signalImprovement")).isOne();
    }

    @Test
    void aCauseThatDoesNotRepeatIsOnlyRecorded() {
        followedUp().complete("Activity_RecordCause").ended("Event_Refunded");
        assertThat(steps.calls("signalImprovement")).isZero();
    }
}
