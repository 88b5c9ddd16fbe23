package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every solved case is followed up, and goods that were delivered are asked about. */
class FollowUpPlanTableTest {
    private static final TableFile PLAN = TableFile.named("follow-up-plan");
    private static final Combinations ALL = new Combinations(PLAN, Map.of());

    @Test
    void answersEveryCombinationOnce() {
        ALL.each((inputs, matching) ->
                assertThat(matching.cardinality()).as("%s", inputs).isEqualTo(1));
    }

    @Test
    void nobodyIsLeftWithoutCallAndSurvey() {
        ALL.each((inputs, matching) -> {
            Map<String, String> plan = PLAN.answers().get(matching.nextSetBit(0));
            assertThat(plan.get("callBackWanted").equals("true")
                            || plan.get("surveyWanted").equals("true"))
                    .as("%s", inputs)
                    .isTrue();
        });
    }

    @Test
    void onlyDeliveredGoodsAreAskedAbout() {
        ALL.each((inputs, matching) -> {
            Map<String, String> plan = PLAN.answers().get(matching.nextSetBit(0));
            boolean goods = Set.of("EXCHANGE", "RESEND", "REPAIR").contains(inputs.get("remedyKind"));
            assertThat(plan).as("%s", inputs).containsEntry("useCallWanted", String.valueOf(goods));
        });
    }

    @Test
    void theEngineAnswersAsTheRulesRead() {
        assertThat(PLAN.answer(Map.of("caseType", "QUALITY", "urgency", "GENERAL", "remedyKind", "EXCHANGE")))
                .isEqualTo(Map.of("callBackWanted", true, "surveyWanted", true, "useCallWanted", true));
        assertThat(PLAN.answer(Map.of("caseType", "SAFETY", "urgency", "URGENT", "remedyKind", "REFUND")))
                .isEqualTo(Map.of("callBackWanted", true, "surveyWanted", false, "useCallWanted", false));
        assertThat(PLAN.answer(Map.of("caseType", "SUGGESTION", "urgency", "LOW", "remedyKind", "NONE")))
                .isEqualTo(Map.of("callBackWanted", false, "surveyWanted", true, "useCallWanted", false));
    }
}
