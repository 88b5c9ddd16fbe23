package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowsPassedTest {
    private final FlowsPassed flows = ModelEngine.flows();

    @Test
    void aFlowThatNoTokenPassedIsNamed() {
        flows.forget();
        TheCase.of("ask-customer", java.util.Map.of()).tell("CustomerAnswered").ended("Event_QuestionSettled");

        assertThat(flows.missing(flow -> flow.process().equals("ask-customer")))
                .contains("Flow_CustomerSilentToDecideSilence", "Flow_SilenceOverdue")
                .doesNotContain("Flow_AnswerAwaitedToCustomerAnswered");
    }

    @Test
    void flowsOfASubprocessAreToldApart() {
        flows.forget();

        assertThat(flows.missing(flow -> flow.around().contains("Activity_Improve")))
                .contains("Flow_ImprovementYes")
                .doesNotContain("Flow_OutcomeAccepted");
    }
}
