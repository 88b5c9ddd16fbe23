package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ComplaintPath.accepted;
import static org.redress.process.ComplaintPath.called;
import static org.redress.process.ComplaintPath.carriedOut;
import static org.redress.process.ComplaintPath.decisionSent;
import static org.redress.process.ComplaintPath.factsCollected;
import static org.redress.process.ComplaintPath.followedUp;
import static org.redress.process.ComplaintPath.received;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The case as a whole: how it is accepted, agreed, improved and ended. */
@PassesEveryFlow(
        process = "complaint",
        without = {
            "Activity_FindSolution",
            "Activity_CarryOut",
            "Activity_FollowUp",
            "Activity_OnCustomerWrote",
            "Activity_OnPlatformSteppedIn",
            "Activity_OnAuthorityComplaint",
            "Activity_OnAbuseReported",
            "Activity_OnWithdrawn",
            "Activity_OnEscalationAsked",
            "Activity_OnPlatformDecided",
            "Activity_OnDeadlineMoved",
            "Activity_OnAbuseConfirmed"
        })
class ComplaintTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void anAcceptedSolutionGoesThroughAllFiveStages() {
        followedUp().complete("Activity_RecordCause").ended("Event_ResolvedAccepted");

        assertThat(steps.calls("VERIFY")).isOne();
        assertThat(steps.calls("RESOLVE")).isOne();
        assertThat(steps.calls("FOLLOW_UP")).isOne();
        assertThat(steps.calls("IMPROVE")).isOne();
        assertThat(steps.calls("recordOutcome")).isOne();
        assertThat(steps.calls("closeCase")).isOne();
    }

    @Test
    void peopleInDangerAreProtectedBesideTheCase() {
        var theCase = TheCase.of("complaint", Map.of("severity", 4));
        theCase.waitsAt("Activity_ProtectPeople", "Activity_FirstResponse");

        theCase.fire("Event_ProtectionOverdue");
        assertThat(steps.calls("raiseEscalation")).isOne();
        theCase.complete("Activity_ProtectPeople").waitsAt("Activity_FirstResponse");
        assertThat(steps.calls("recordOutcome")).isZero();
    }

    @Test
    void aSafetyMatterIsADangerWhateverItsSeverity() {
        TheCase.of("complaint", Map.of("caseType", "SAFETY"))
                .waitsAt("Activity_ProtectPeople", "Activity_FirstResponse");
    }

    @Test
    void aLateFirstResponseIsToldToASupervisorAndStillExpected() {
        received().fire("Event_FirstResponseOverdue").waitsAt("Activity_FirstResponse");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void anInquiryEndsWithItsAnswer() {
        received().complete("Activity_FirstResponse", "kind", "INQUIRY").ended("Event_InquiryAnswered");
    }

    @Test
    void aConfirmedDuplicateIsMerged() {
        received()
                .complete("Activity_FirstResponse", "kind", "DUPLICATE")
                .fire("Event_MergeOverdue")
                .complete("Activity_ConfirmMerge", "mergeDecision", "MERGE")
                .ended("Event_Merged");
        assertThat(steps.calls("mergeCases")).isOne();
    }

    @Test
    void aSupposedDuplicateThatIsKeptGoesOn() {
        received()
                .complete("Activity_FirstResponse", "kind", "DUPLICATE")
                .complete("Activity_ConfirmMerge", "mergeDecision", "KEEP")
                .waitsAt("Activity_CollectFacts");
    }

    @Test
    void aLateSolutionIsToldToASupervisorAndStillExpected() {
        factsCollected().fire("Event_SolutionOverdue").waitsAt("Activity_VerifyFacts");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void noObjectionCountsAsAgreement() {
        var theCase = decisionSent("APOLOGY");
        steps.answers("recordAgreement", "agreement", "NO_OBJECTION");
        theCase.fire("Event_NoObjection")
                .complete("Activity_CallBack", "callBack", "REFUSED")
                .fire("Event_SurveyOver")
                .complete("Activity_RecordCause")
                .ended("Event_ResolvedNoObjection");
    }

    @Test
    void aRejectedSolutionOpensARoundAndASecondRejectionGoesToASupervisor() {
        var theCase = decisionSent("COUPON").tell("SolutionRejected").waitsAt("Activity_CollectFacts");

        steps.answers("countRound", "round", 3);
        theCase.work("facts")
                .complete("Activity_VerifyFacts", "verification", "VERIFIED")
                .complete("Activity_ProposeSolution", "remedyKind", "REFUND")
                .tell("SolutionRejected")
                .waitsAt("Activity_DecideHardCase");
    }

    @Test
    void aSupervisorMakesABetterOfferOrTellsTheFinalPosition() {
        var theCase = decisionSent("COUPON");
        steps.answers("countRound", "round", 3);
        theCase.tell("SolutionRejected")
                .fire("Event_HardCaseOverdue")
                .complete("Activity_DecideHardCase", "hardCase", "BETTER_OFFER")
                .work("facts")
                .complete("Activity_VerifyFacts", "verification", "VERIFIED")
                .complete("Activity_ProposeSolution", "remedyKind", "REFUND")
                .tell("SolutionRejected")
                .complete("Activity_DecideHardCase", "hardCase", "FINAL_POSITION")
                .complete("Activity_RecordCause")
                .ended("Event_FinalPosition");
        assertThat(steps.calls("sendFinalPosition")).isOne();
    }

    @Test
    void anExchangeIsAReturnUnderTheSameNumber() {
        exchangeAgreed()
                .tell("ParcelSent")
                .work("parcel-tracking")
                .complete("Activity_InspectGoods", "inspection", "COMPLETE")
                .work("exchange-shipment")
                .waitsAt("Activity_CallBack");
        assertThat(steps.calls("prepareAction")).isOne();
    }

    @Test
    void anExchangeThatCameToNothingOpensARound() {
        var theCase = exchangeAgreed();
        steps.answers("recordOutcome", "endedAs", "BUYER_DID_NOT_SHIP");
        theCase.fire("Event_ShippingOver").waitsAt("Activity_CollectFacts");
        assertThat(steps.calls("countRound")).isOne();
    }

    @Test
    void abuseFoundWhileGoodsComeBackEndsTheComplaintToo() {
        var theCase = exchangeAgreed();
        steps.answers("recordOutcome", "endedAs", "ABUSE_CLOSED");
        theCase.fire("Event_ShippingOver").ended("Event_AbuseClosed");
    }

    private TheCase exchangeAgreed() {
        var theCase = decisionSent("EXCHANGE");
        ReturnPath.usual();
        ReturnPath.result("EXCHANGE");
        ReturnPath.known("EXCHANGE").forEach((name, value) -> steps.answers("recordReturn", name, value));
        steps.answers("recordReturn", "called", true);
        steps.answers("recordReturn", "agreed", true);
        steps.answers("recordOutcome", "endedAs", "EXCHANGED");
        return theCase.tell("SolutionAccepted").complete("Activity_ConfirmExchange", "exchange", "CONFIRMED");
    }

    @Test
    void aLateExecutionIsToldToASupervisorAndStillExpected() {
        accepted().fire("Event_ExecutionOverdue").waitsAt("Activity_ExecuteRefund");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void anUnsolvedProblemGoesBackToFindingASolution() {
        carriedOut()
                .complete("Activity_CallBack", "callBack", "REACHED", "solved", "NO")
                .waitsAt("Activity_CollectFacts");
        assertThat(steps.calls("countRound")).isOne();
    }

    @Test
    void aCauseThatRepeatsIsSignalled() {
        var theCase = followedUp();
        steps.answers("applyImprovement", "improvementWanted", true);
        theCase.fire("Event_CauseOverdue").complete("Activity_RecordCause").ended("Event_ResolvedAccepted");
        assertThat(steps.calls("signalImprovement")).isOne();
    }

    @Test
    void aReopenedCaseStartsAtFindingASolution() {
        TheCase.by("CaseReopened", Map.of()).waitsAt("Activity_CollectFacts");
        assertThat(steps.calls("reopenCase")).isOne();
        assertThat(steps.calls("acknowledge")).isZero();
    }

    @Test
    void aCaseNobodyAnsweredIsClosedByASupervisor() {
        factsCollected()
                .complete("Activity_VerifyFacts", "verification", "ASK_CUSTOMER")
                .fire("Event_CustomerSilent")
                .complete("Activity_DecideSilence", "silence", "CLOSE")
                .ended("Event_ClosedNoAnswer");
    }

    @Test
    void aCalledComplaintLeavesAnswerFollowUpAndCauseToItsCaller() {
        called().waitsAt("Gateway_BothDone", "Activity_CollectFacts")
                .work("facts")
                .complete("Activity_VerifyFacts", "verification", "VERIFIED")
                .complete("Activity_ProposeSolution", "remedyKind", "REFUND")
                .tell("SolutionAccepted")
                .work("refund")
                .complete("Activity_RecordCause")
                .ended("Event_RepliedNotReached");
        assertThat(steps.calls("setDeadlines")).isOne();
        assertThat(steps.calls("acknowledge")).isZero();
        assertThat(steps.calls("recordCause")).isOne();
    }
}
