package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ComplaintPath.accepted;
import static org.redress.process.ComplaintPath.decisionSent;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was agreed is carried out once, and proved. */
@PassesEveryFlow(process = "complaint", within = "Activity_CarryOut")
class RemedyExecutionTest {
    private static final Map<String, String> TOPICS = Map.of(
            "REFUND", "refund",
            "COMPENSATION", "refund",
            "RESEND", "reship",
            "COUPON", "coupon",
            "REPAIR", "repair");

    private final Steps steps = ModelEngine.steps();

    @Test
    void eachRemedyIsWorkOfItsOwnTopic() {
        TOPICS.forEach((remedy, topic) ->
                decisionSent(remedy).tell("SolutionAccepted").work(topic).waitsAt("Activity_CallBack"));
        assertThat(steps.calls("prepareAction")).isEqualTo(TOPICS.size());
        assertThat(steps.calls("proveExecution")).isEqualTo(TOPICS.size());
    }

    @Test
    void anApologyNeedsNoAction() {
        decisionSent("APOLOGY").tell("SolutionAccepted").waitsAt("Activity_CallBack");
        assertThat(steps.calls("proveExecution")).isOne();
    }

    @Test
    void aRefusedActionIsTriedAgainUnderANewKey() {
        accepted()
                .refuse("refund", "ActionRefused")
                .complete("Activity_RepairExecution", "repair", "RETRY")
                .work("refund")
                .waitsAt("Activity_CallBack");
        assertThat(steps.calls("prepareAction")).isEqualTo(2);
    }

    @Test
    void anUnknownResultIsSettledByHand() {
        accepted()
                .refuse("refund", "ActionUnknown")
                .fire("Event_ExecutionRepairOverdue")
                .complete("Activity_RepairExecution", "repair", "DONE_BY_HAND")
                .waitsAt("Activity_CallBack");
        assertThat(steps.calls("prepareAction")).isOne();
        assertThat(steps.calls("raiseEscalation")).isOne();
    }
}
