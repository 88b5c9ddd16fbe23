package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may come back and who pays for the way, as the law has it (Consumer Law of China art. 24 and 25). */
class ReturnTablesTest {
    private static final TableFile ELIGIBILITY = TableFile.named("return-eligibility");
    private static final TableFile FREIGHT = TableFile.named("return-freight");
    private static final Combinations RETURNS = new Combinations(
            ELIGIBILITY, Map.of("daysSinceReceipt", List.of(0, 1, 7, 8, 30), "intact", List.of(true, false)));
    private static final Combinations WAYS = new Combinations(FREIGHT, Map.of());

    @Test
    void bothTablesAnswerEveryCombinationOnce() {
        RETURNS.each((inputs, matching) ->
                assertThat(matching.cardinality()).as("%s", inputs).isEqualTo(1));
        WAYS.each((inputs, matching) ->
                assertThat(matching.cardinality()).as("%s", inputs).isEqualTo(1));
    }

    @Test
    void withinSevenDaysOnlyExceptionsAndDamageByTheBuyerCount() {
        RETURNS.each((inputs, matching) -> {
            boolean early = (int) inputs.get("daysSinceReceipt") <= 7;
            boolean fault = !inputs.get("reason").equals("CHANGED_MIND");
            boolean plain = inputs.get("exceptionClass").equals("NONE")
                    && inputs.get("intact").equals(true);
            if (early)
                assertThat(ELIGIBILITY.answers().get(matching.nextSetBit(0)).get("eligible"))
                        .as("%s", inputs)
                        .isEqualTo(String.valueOf(fault || plain));
        });
    }

    @Test
    void theShopPaysForFaultsAndTheBuyerForAChangeOfMind() {
        WAYS.each((inputs, matching) -> {
            var payer = FREIGHT.answers().get(matching.nextSetBit(0)).get("freightPayer");
            boolean comesBack = !Set.of("REFUND_ONLY", "RESEND").contains(inputs.get("returnKind"));
            boolean fault = !inputs.get("reason").equals("CHANGED_MIND");
            assertThat(payer).as("%s", inputs).isEqualTo(comesBack ? fault ? "SHOP" : "BUYER" : "NOBODY");
        });
    }

    @Test
    void theEngineAnswersAsTheRulesRead() {
        assertThat(ELIGIBILITY.answer(asked("CHANGED_MIND", "NONE", 7, true, "RETURN_REFUND")))
                .isEqualTo(Map.of("eligible", true, "basis", "seven-days"));
        assertThat(ELIGIBILITY.answer(asked("CHANGED_MIND", "NONE", 8, true, "RETURN_REFUND")))
                .isEqualTo(Map.of("eligible", false, "basis", "seven-days-over"));
        assertThat(ELIGIBILITY.answer(asked("CHANGED_MIND", "PERISHABLE", 1, true, "RETURN_REFUND")))
                .isEqualTo(Map.of("eligible", false, "basis", "perishable"));
        assertThat(ELIGIBILITY.answer(asked("QUALITY", "MADE_TO_ORDER", 2, false, "RETURN_REFUND")))
                .isEqualTo(Map.of("eligible", true, "basis", "fault"));
        assertThat(ELIGIBILITY.answer(asked("QUALITY", "NONE", 20, true, "REPAIR")))
                .isEqualTo(Map.of("eligible", true, "basis", "fault-later"));
    }

    private static Map<String, Object> asked(String reason, String exception, int days, boolean intact, String kind) {
        return Map.of(
                "reason", reason,
                "exceptionClass", exception,
                "daysSinceReceipt", days,
                "intact", intact,
                "returnKind", kind);
    }
}
