package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing goes unanswered, danger and money come first, and a complaint called a question stays a complaint. */
class TriageTableTest {
    private static final TableFile TRIAGE = TableFile.named("triage");
    private static final List<Boolean> EITHER = List.of(true, false);
    private static final Set<String> DEMANDS = Set.of("REFUND", "EXCHANGE", "RESEND", "REPAIR", "COMPENSATION");
    private static final Combinations ALL = new Combinations(
            TRIAGE,
            Map.of(
                    "safety", EITHER,
                    "threat", EITHER,
                    "urgentWords", EITHER,
                    "moneyAtRiskMinor", List.of(0L, 99_999L, 100_000L, 5_000_000L)));

    @Test
    void answersEveryCombinationAndUsesEveryRule() {
        BitSet used = new BitSet();
        ALL.each((inputs, matching) -> {
            assertThat(matching.isEmpty()).as("%s", inputs).isFalse();
            used.set(matching.nextSetBit(0));
        });
        assertThat(used.cardinality()).isEqualTo(TRIAGE.rules().size());
    }

    @Test
    void dangerAccountsWrongOrdersAndMoneyAreUrgent() {
        ALL.each((inputs, matching) -> {
            Map<String, String> answer = first(matching);
            boolean quiet = Set.of("SUGGESTION", "INQUIRY").contains(answer.get("caseType"));
            boolean urgent = Set.of("SAFETY", "ACCOUNT", "WRONG_OR_MISSING").contains(answer.get("caseType"))
                    || (long) inputs.get("moneyAtRiskMinor") >= 100_000 && !quiet;
            if (urgent) {
                assertThat(answer).as("%s", inputs).containsEntry("urgency", "URGENT");
            }
        });
    }

    @Test
    void dangerToPeopleStandsBeforeEverything() {
        ALL.each((inputs, matching) -> {
            boolean danger = inputs.get("safety").equals(true)
                    || inputs.get("subjectSignal").equals("SAFETY");
            assertThat(first(matching).get("caseType").equals("SAFETY"))
                    .as("%s", inputs)
                    .isEqualTo(danger);
            assertThat(first(matching).get("severity").equals("4"))
                    .as("%s", inputs)
                    .isEqualTo(danger);
        });
    }

    @Test
    void aThreatOrADemandIsNeverAMereSuggestionOrQuestion() {
        ALL.each((inputs, matching) -> {
            if (Set.of("SUGGESTION", "INQUIRY").contains(first(matching).get("caseType"))) {
                assertThat(inputs).as("%s", inputs).containsEntry("threat", false);
                assertThat(DEMANDS).as("%s", inputs).doesNotContain((String) inputs.get("remedySought"));
            }
        });
    }

    @Test
    void aThreatIsSevereWhateverItIsAbout() {
        ALL.each((inputs, matching) -> {
            if (inputs.get("threat").equals(true)) {
                assertThat(first(matching).get("severity")).as("%s", inputs).isIn("3", "4");
            }
        });
    }

    @Test
    void theEngineAnswersAsTheRulesRead() {
        assertThat(triage("QUALITY", Map.of())).isEqualTo(answer("QUALITY", "GENERAL", 2));
        assertThat(triage("QUALITY", Map.of("moneyAtRiskMinor", 250_000L))).isEqualTo(answer("QUALITY", "URGENT", 3));
        assertThat(triage("SUGGESTION", Map.of())).isEqualTo(answer("SUGGESTION", "LOW", 1));
        assertThat(triage("INQUIRY", Map.of("orderState", "LATE"))).isEqualTo(answer("LOGISTICS", "GENERAL", 2));
        assertThat(triage("NONE", Map.of("remedySought", "RESEND"))).isEqualTo(answer("WRONG_OR_MISSING", "URGENT", 2));
        assertThat(triage("LOGISTICS", Map.of("safety", true))).isEqualTo(answer("SAFETY", "URGENT", 4));
        assertThat(triage("NONE", Map.of())).isEqualTo(answer("DISSATISFIED", "GENERAL", 1));
    }

    private static Map<String, String> first(BitSet matching) {
        return TRIAGE.answers().get(matching.nextSetBit(0));
    }

    private static Map<String, Object> triage(String signal, Map<String, ?> differing) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "subjectSignal",
                signal,
                "safety",
                false,
                "threat",
                false,
                "urgentWords",
                false,
                "moneyAtRiskMinor",
                0L,
                "orderState",
                "UNKNOWN",
                "remedySought",
                "NONE",
                "channel",
                "WEB"));
        inputs.putAll(differing);
        return TRIAGE.answer(inputs);
    }

    private static Map<String, Object> answer(String caseType, String urgency, int severity) {
        return Map.of("caseType", caseType, "urgency", urgency, "severity", severity);
    }
}
