package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ReturnPath.accepted;
import static org.redress.process.ReturnPath.delivered;
import static org.redress.process.ReturnPath.requested;

import org.junit.jupiter.api.Test;

/** The way of the goods: sent, followed, received, looked at, argued about. */
@PassesEveryFlow(process = "return-exchange", within = "Activity_ReturnGoods")
class ReturnedGoodsTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void goodsThatAreCompleteArePaidAndBothClocksBegin() {
        delivered("RETURN_REFUND")
                .fire("Event_InspectionOverdue")
                .complete("Activity_InspectGoods", "inspection", "COMPLETE")
                .waitsAt("Activity_ExecuteRefund");
        assertThat(steps.calls("startRefundClocks")).isOne();
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void noMoneyNoClock() {
        delivered("REPAIR").waitsAt("Activity_InspectGoods");
        assertThat(steps.calls("startRefundClocks")).isZero();
    }

    @Test
    void whereTheShopPaysTheBuyerGetsALabelFirst() {
        labelled().work("return-label").waitsAt("Gateway_ParcelAwaited");
        assertThat(steps.calls("prepareLabel")).isOne();
        assertThat(steps.calls("sendLabel")).isOne();
    }

    @Test
    void aLabelThatFailsIsOrderedAgainOrByHand() {
        labelled()
                .refuse("return-label", "ActionRefused")
                .fire("Event_LabelRepairOverdue")
                .complete("Activity_RepairLabel", "repair", "RETRY")
                .refuse("return-label", "ActionUnknown")
                .complete("Activity_RepairLabel", "repair", "DONE_BY_HAND")
                .waitsAt("Gateway_ParcelAwaited");
        assertThat(steps.calls("prepareLabel")).isEqualTo(2);
        assertThat(steps.calls("recordRepair")).isEqualTo(2);
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void nothingSentEndsIt() {
        accepted("RETURN_REFUND").fire("Event_ShippingOver").ended("Event_BuyerDidNotShip");
    }

    @Test
    void aParcelThatMovesIsFollowed() {
        var theCase = accepted("RETURN_REFUND");
        steps.answers("prepareTracking", "parcelState", "UNDER_WAY");
        theCase.tell("ParcelSent").work("parcel-tracking").waitsAt("Activity_TrackParcel");
        assertThat(steps.calls("prepareTracking")).isEqualTo(2);
    }

    @Test
    void aParcelThatStandsStillIsChased() {
        sent().fire("Event_NoScan")
                .fire("Event_ChaseOverdue")
                .complete("Activity_ChaseCarrier", "chase", "MOVING")
                .waitsAt("Activity_TrackParcel");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void aParcelTheCarrierHasDeliveredIsLookedAt() {
        sent().fire("Event_NoScan")
                .complete("Activity_ChaseCarrier", "chase", "ARRIVED")
                .waitsAt("Activity_InspectGoods");
    }

    @Test
    void aLostParcelIsDecidedByASupervisor() {
        var theCase = accepted("RETURN_REFUND");
        steps.answers("prepareTracking", "parcelState", "LOST");
        steps.answers("recordCarrierAnswer", "inspection", "LOST");
        theCase.tell("ParcelSent")
                .work("parcel-tracking")
                .complete("Activity_ChaseCarrier", "chase", "LOST")
                .fire("Event_DisputeOverdue")
                .complete("Activity_DecideDispute", "dispute", "ACCEPT")
                .waitsAt("Activity_ExecuteRefund");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void aParcelThatWentBackToTheBuyerIsChased() {
        var theCase = accepted("RETURN_REFUND");
        steps.answers("prepareTracking", "parcelState", "RETURNED");
        theCase.tell("ParcelSent").work("parcel-tracking").waitsAt("Activity_ChaseCarrier");
    }

    @Test
    void aReceiptNobodyConfirmsIsConfirmedByTime() {
        sent().fire("Event_ReceiptTimeOver").waitsAt("Activity_ExecuteRefund");
        assertThat(steps.calls("receiptByTimeout")).isOne();
    }

    @Test
    void aPartThatIsAcceptedIsPaid() {
        offered().tell("SolutionAccepted").waitsAt("Activity_ExecuteRefund");
    }

    @Test
    void aPartThatNobodyObjectsToIsPaid() {
        offered().fire("Event_OfferOver").waitsAt("Activity_ExecuteRefund");
    }

    @Test
    void aPartThatIsRejectedIsDecidedAgain() {
        offered().tell("SolutionRejected").waitsAt("Activity_DecideDispute");
    }

    private TheCase labelled() {
        var theCase = requested();
        steps.answers("sendAcceptance", "shopPays", true);
        return theCase.complete("Activity_DecideReturn", "decision", "ACCEPT", "returnKind", "RETURN_REFUND");
    }

    private TheCase sent() {
        return accepted("RETURN_REFUND").tell("ParcelSent");
    }

    private static TheCase offered() {
        return delivered("RETURN_REFUND")
                .complete("Activity_InspectGoods", "inspection", "DAMAGED")
                .complete("Activity_DecideDispute", "dispute", "PARTIAL");
    }
}
