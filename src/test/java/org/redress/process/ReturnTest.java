package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ReturnPath.accepted;
import static org.redress.process.ReturnPath.delivered;
import static org.redress.process.ReturnPath.followedUp;
import static org.redress.process.ReturnPath.inspected;
import static org.redress.process.ReturnPath.known;
import static org.redress.process.ReturnPath.refunded;
import static org.redress.process.ReturnPath.requested;
import static org.redress.process.ReturnPath.usual;

import org.junit.jupiter.api.Test;

/** The return as a whole: what is agreed, what comes first, and how it ends. */
@PassesEveryFlow(
        process = "return-exchange",
        without = {
            "Activity_DecideOnReturn",
            "Activity_AgreeExchange",
            "Activity_ReturnGoods",
            "Activity_CarryOut",
            "Activity_FollowUp",
            "Activity_Improve",
            "Activity_OnCustomerWrote",
            "Activity_OnPlatformSteppedIn",
            "Activity_OnAuthorityComplaint",
            "Activity_OnBuyerCancelled",
            "Activity_OnEscalationAsked",
            "Activity_OnPlatformDecided",
            "Activity_OnDeadlineMoved",
            "Activity_OnAbuseReported",
            "Activity_OnAbuseConfirmed"
        })
class ReturnTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void goodsThatComeBackArePaidBack() {
        followedUp().complete("Activity_RecordCause").ended("Event_Refunded");

        assertThat(steps.calls("acknowledgeReturn")).isOne();
        assertThat(steps.calls("VERIFY")).isOne();
        assertThat(steps.calls("RESOLVE")).isOne();
        assertThat(steps.calls("recordOutcome")).isOne();
        assertThat(steps.calls("closeCase")).isOne();
    }

    @Test
    void whatNeedNotComeBackIsPaidAtOnce() {
        close(accepted("REFUND_ONLY").work("refund")).ended("Event_RefundedWithoutReturn");
    }

    @Test
    void missingGoodsAreSentAgain() {
        close(accepted("RESEND").work("reship")).ended("Event_Resent");
    }

    @Test
    void brokenGoodsAreRepairedOnceTheyAreBack() {
        close(inspected("REPAIR").work("repair")).ended("Event_Repaired");
    }

    @Test
    void anExchangeWaitsForTheGoodsUnlessPolicySaysOtherwise() {
        close(accepted("EXCHANGE")
                        .complete("Activity_ConfirmExchange", "exchange", "CONFIRMED")
                        .tell("ParcelSent")
                        .work("parcel-tracking")
                        .complete("Activity_InspectGoods", "inspection", "COMPLETE")
                        .work("exchange-shipment"))
                .ended("Event_Exchanged");
    }

    @Test
    void anExchangeThatShipsFirstStillWaitsForTheGoods() {
        var theCase = requested();
        ReturnPath.result("EXCHANGE");
        steps.answers("sendAcceptance", "shipFirst", true);
        close(theCase.complete("Activity_DecideReturn", "decision", "ACCEPT", "returnKind", "EXCHANGE")
                        .complete("Activity_ConfirmExchange", "exchange", "CONFIRMED")
                        .work("exchange-shipment")
                        .tell("ParcelSent")
                        .work("parcel-tracking")
                        .complete("Activity_InspectGoods", "inspection", "COMPLETE"))
                .ended("Event_Exchanged");
    }

    @Test
    void aLateSpecificationIsToldToASupervisorAndStillExpected() {
        accepted("EXCHANGE").fire("Event_ExchangeSpecOverdue").waitsAt("Activity_ConfirmExchange");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void anImpossibleExchangeGoesBackToTheOffer() {
        var theCase = accepted("EXCHANGE");
        steps.answers("checkStock", "inStock", false);
        theCase.complete("Activity_ConfirmExchange", "exchange", "CONFIRMED").waitsAt("Activity_DecideReturn");
        assertThat(steps.calls("offerAlternative")).isOne();
    }

    @Test
    void silenceForTwoDaysAcceptsButNotUnnoticed() {
        var theCase = requested().fire("Event_DecisionTimeOver");
        assertThat(steps.calls("acceptByTimeout")).isOne();
        steps.answers("recordReturnResult", "returnResult", "ACCEPTED_BY_TIME_OUT");
        close(theCase.tell("ParcelSent")
                        .work("parcel-tracking")
                        .complete("Activity_InspectGoods", "inspection", "COMPLETE")
                        .work("refund"))
                .ended("Event_AcceptedByTimeOutAndRefunded");
    }

    @Test
    void aRefusalThatNobodyObjectsToStands() {
        refused().fire("Event_RefusalStands").complete("Activity_RecordCause").ended("Event_Refused");
        assertThat(steps.calls("sendRefusal")).isOne();
    }

    @Test
    void aRefusedBuyerAsksForSomethingElse() {
        refused().tell("ReturnChanged").waitsAt("Activity_DecideReturn");
        assertThat(steps.calls("countRound")).isOne();
        assertThat(steps.calls("applyEligibility")).isEqualTo(2);
    }

    @Test
    void goodsThatASupervisorRefusesAreExplained() {
        delivered("RETURN_REFUND")
                .complete("Activity_InspectGoods", "inspection", "EMPTY")
                .complete("Activity_DecideDispute", "dispute", "REFUSE")
                .fire("Event_RefusalStands")
                .complete("Activity_RecordCause")
                .ended("Event_Refused");
    }

    @Test
    void aBuyerWhoSendsNothingIsClosed() {
        accepted("RETURN_REFUND").fire("Event_ShippingOver").ended("Event_BuyerDidNotShip");
    }

    @Test
    void aPartIsPaid() {
        var theCase = delivered("RETURN_REFUND");
        steps.answers("recordReturnResult", "returnResult", "PARTLY_REFUNDED");
        close(theCase.complete("Activity_InspectGoods", "inspection", "PARTIAL")
                        .complete("Activity_DecideDispute", "dispute", "PARTIAL")
                        .fire("Event_OfferOver")
                        .work("refund"))
                .ended("Event_PartlyRefunded");
    }

    @Test
    void moneyThatIsNotApprovedGoesBackToTheAgent() {
        var theCase = delivered("RETURN_REFUND");
        steps.answers("prepareReturnRemedy", "aboveLimit", true);
        steps.answers("prepareReturnRemedy", "approverGroup", "supervisors");
        theCase.complete("Activity_InspectGoods", "inspection", "COMPLETE")
                .complete("Activity_ApproveRemedy", "approval", "REFUSE")
                .waitsAt("Activity_DecideReturn");
    }

    @Test
    void aLateExecutionIsToldToASupervisorAndStillExpected() {
        inspected("RETURN_REFUND").fire("Event_ExecutionOverdue").waitsAt("Activity_ExecuteRefund");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void anUnsolvedProblemGoesToAnotherOfferAndThenToASupervisor() {
        var theCase = unsolved(refunded()).waitsAt("Activity_DecideReturn");
        steps.answers("countRound", "round", 3);
        ReturnPath.result("REFUND_ONLY");
        theCase = unsolved(theCase.complete("Activity_DecideReturn", "decision", "ACCEPT", "returnKind", "REFUND_ONLY")
                        .work("refund"))
                .fire("Event_HardCaseOverdue")
                .complete("Activity_DecideHardCase", "hardCase", "BETTER_OFFER");
        unsolved(theCase.complete("Activity_DecideReturn", "decision", "ACCEPT", "returnKind", "REFUND_ONLY")
                        .work("refund"))
                .complete("Activity_DecideHardCase", "hardCase", "FINAL_POSITION")
                .complete("Activity_RecordCause")
                .ended("Event_RefundedWithoutReturn");
        assertThat(steps.calls("sendFinalPosition")).isOne();
    }

    @Test
    void anAgreedExchangeOfAnotherCaseIsNeitherAcknowledgedNorFollowedUp() {
        usual();
        ReturnPath.result("EXCHANGE");
        steps.answers("sendAcceptance", "shipFirst", true);
        var begun = known("EXCHANGE");
        begun.put("called", true);
        begun.put("agreed", true);
        TheCase.of("return-exchange", begun)
                .complete("Activity_ConfirmExchange", "exchange", "CONFIRMED")
                .work("exchange-shipment")
                .tell("ParcelSent")
                .work("parcel-tracking")
                .complete("Activity_InspectGoods", "inspection", "COMPLETE")
                .ended("Event_Exchanged");
        assertThat(steps.calls("acknowledgeReturn")).isZero();
        assertThat(steps.calls("FOLLOW_UP")).isZero();
    }

    @Test
    void aReturnOfAnotherCaseThatNobodyHasDecidedIsDecidedHere() {
        usual();
        var begun = known("RETURN_REFUND");
        begun.put("called", true);
        TheCase.of("return-exchange", begun)
                .complete("Activity_DecideReturn", "decision", "REFUSE")
                .complete("Activity_CheckRefusal", "refusal", "CONFIRM")
                .fire("Event_RefusalStands")
                .ended("Event_Refused");
        assertThat(steps.calls("acknowledgeReturn")).isZero();
        assertThat(steps.calls("recordCause")).isZero();
    }

    private TheCase refused() {
        return requested()
                .complete("Activity_DecideReturn", "decision", "REFUSE")
                .complete("Activity_CheckRefusal", "refusal", "CONFIRM");
    }

    private static TheCase unsolved(TheCase theCase) {
        return theCase.complete("Activity_CallBack", "callBack", "REACHED", "solved", "NO");
    }

    private static TheCase close(TheCase theCase) {
        return theCase.complete("Activity_CallBack", "callBack", "REFUSED")
                .fire("Event_SurveyOver")
                .complete("Activity_RecordCause");
    }
}
