package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ReturnPath.accepted;
import static org.redress.process.ReturnPath.delivered;
import static org.redress.process.ReturnPath.inspected;

import org.junit.jupiter.api.Test;

/** Money and goods leave once, above the limit by a second person, and with proof. */
@PassesEveryFlow(process = "return-exchange", within = "Activity_CarryOut")
class ReturnExecutionTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void eachKindIsWorkOfItsOwnTopic() {
        accepted("REFUND_ONLY").work("refund").waitsAt("Activity_CallBack");
        accepted("RESEND").work("reship").waitsAt("Activity_CallBack");
        inspected("REPAIR").work("repair").waitsAt("Activity_CallBack");
        accepted("EXCHANGE")
                .complete("Activity_ConfirmExchange", "exchange", "CONFIRMED")
                .tell("ParcelSent")
                .work("parcel-tracking")
                .complete("Activity_InspectGoods", "inspection", "COMPLETE")
                .work("exchange-shipment")
                .waitsAt("Activity_CallBack");
        assertThat(steps.calls("proveExecution")).isEqualTo(4);
        assertThat(steps.calls("recordReturnResult")).isEqualTo(4);
    }

    @Test
    void aboveTheLimitASecondPersonDecides() {
        aboveLimit()
                .fire("Event_ApprovalOverdue")
                .complete("Activity_ApproveRemedy", "approval", "APPROVE")
                .waitsAt("Activity_ExecuteRefund");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void whatIsNotApprovedDoesNotLeave() {
        aboveLimit().complete("Activity_ApproveRemedy", "approval", "REFUSE").waitsAt("Activity_DecideReturn");
        assertThat(steps.calls("prepareAction")).isZero();
    }

    @Test
    void aRefusedRefundIsTriedAgainByFinance() {
        inspected("RETURN_REFUND")
                .refuse("refund", "ActionRefused")
                .complete("Activity_RepairExecution", "repair", "RETRY")
                .work("refund")
                .waitsAt("Activity_CallBack");
        assertThat(steps.calls("prepareAction")).isEqualTo(2);
    }

    @Test
    void anUnknownResultIsSettledByHand() {
        inspected("RETURN_REFUND")
                .refuse("refund", "ActionUnknown")
                .fire("Event_ExecutionRepairOverdue")
                .complete("Activity_RepairExecution", "repair", "DONE_BY_HAND")
                .waitsAt("Activity_CallBack");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    private TheCase aboveLimit() {
        var theCase = delivered("RETURN_REFUND");
        steps.answers("prepareReturnRemedy", "aboveLimit", true);
        steps.answers("prepareReturnRemedy", "approverGroup", "supervisors");
        return theCase.complete("Activity_InspectGoods", "inspection", "COMPLETE");
    }
}
