package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A signal is raised exactly where it was agreed, and one reason is given. */
class ImprovementTriggerTableTest {
    private static final TableFile TRIGGER = TableFile.named("improvement-trigger");
    private static final List<Boolean> EITHER = List.of(true, false);
    private static final Combinations ALL = new Combinations(
            TRIGGER,
            Map.of(
                    "severity", List.of(1, 2, 3, 4),
                    "obligationBreached", EITHER,
                    "sameCustomerCause30d", List.of(0, 1, 2, 9),
                    "sameProductCause7d", List.of(0, 1, 2, 3, 40),
                    "preventable", EITHER));

    @Test
    void answersEveryCombinationOnce() {
        ALL.each((inputs, matching) ->
                assertThat(matching.cardinality()).as("%s", inputs).isEqualTo(1));
    }

    @Test
    void whatWasAgreedIsAlwaysASignal() {
        ALL.each((inputs, matching) -> {
            boolean agreed = (int) inputs.get("severity") >= 3
                    || inputs.get("obligationBreached").equals(true)
                    || (int) inputs.get("sameCustomerCause30d") >= 2
                    || (int) inputs.get("sameProductCause7d") >= 3;
            if (agreed) {
                assertThat(answer(matching.nextSetBit(0))).as("%s", inputs).containsEntry("improvementWanted", "true");
            }
        });
    }

    @Test
    void aReasonStandsWhereAndOnlyWhereThereIsASignal() {
        ALL.each((inputs, matching) -> {
            Map<String, String> answer = answer(matching.nextSetBit(0));
            assertThat(answer.get("reason").equals("NONE"))
                    .as("%s", inputs)
                    .isEqualTo(answer.get("improvementWanted").equals("false"));
        });
    }

    @Test
    void theEngineAnswersAsTheRulesRead() {
        assertThat(TRIGGER.answer(signal(1, 2, true, "PACKAGING")))
                .isEqualTo(Map.of("improvementWanted", true, "reason", "PREVENTABLE_AGAIN"));
        assertThat(TRIGGER.answer(signal(1, 2, true, "CARRIER_DELAY")))
                .isEqualTo(Map.of("improvementWanted", false, "reason", "NONE"));
        assertThat(TRIGGER.answer(signal(3, 1, false, "UNKNOWN")))
                .isEqualTo(Map.of("improvementWanted", true, "reason", "SEVERE"));
    }

    private static Map<String, String> answer(int rule) {
        return TRIGGER.answers().get(rule);
    }

    private static Map<String, Object> signal(int severity, int sameProduct, boolean preventable, String cause) {
        return Map.of(
                "severity", severity,
                "obligationBreached", false,
                "sameCustomerCause30d", 1,
                "sameProductCause7d", sameProduct,
                "preventable", preventable,
                "causeCode", cause);
    }
}
