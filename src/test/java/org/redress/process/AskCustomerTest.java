package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** One question to the customer; the clock stands still until it is settled. */
@PassesEveryFlow(process = "ask-customer")
class AskCustomerTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void anAnswerLetsTheClockRunAgain() {
        asked().tell("CustomerAnswered").ended("Event_QuestionSettled");
        assertThat(steps.calls("resumeClock")).isOne();
    }

    @Test
    void silenceIsDecidedByASupervisor() {
        asked().fire("Event_CustomerSilent")
                .fire("Event_SilenceOverdue")
                .complete("Activity_DecideSilence", "silence", "GO_ON")
                .ended("Event_QuestionSettled");
        assertThat(steps.calls("raiseEscalation")).isOne();
        assertThat(steps.calls("resumeClock")).isOne();
    }

    @Test
    void anAnswerThatComesWhileSomebodyDecidesSettlesTheQuestion() {
        asked().fire("Event_CustomerSilent").tell("CustomerAnswered").ended("Event_QuestionSettled");
        assertThat(steps.calls("recordSilence")).isZero();
        assertThat(steps.calls("resumeClock")).isOne();
    }

    private static TheCase asked() {
        return TheCase.of("ask-customer", Map.of());
    }
}
