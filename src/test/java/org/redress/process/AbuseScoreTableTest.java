package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A score for a person to judge by: complete, within its bands, and never against somebody who only complains. */
class AbuseScoreTableTest {
    private static final TableFile ABUSE = TableFile.named("abuse-score");
    private static final List<Boolean> EITHER = List.of(true, false);
    private static final Combinations ALL = new Combinations(
            ABUSE,
            Map.of(
                    "complaints90d", List.of(0, 1, 4, 5, 60),
                    "refundShare", List.of(0, 49, 50, 100),
                    "threatToReview", EITHER,
                    "rejectedByEvidence", List.of(0, 1, 2, 7),
                    "reportedByAgent", EITHER));

    @Test
    void answersEveryCombinationOnce() {
        ALL.each((inputs, matching) ->
                assertThat(matching.cardinality()).as("%s", inputs).isEqualTo(1));
    }

    @Test
    void theJudgementFollowsFromTheScore() {
        assertThat(ABUSE.answers()).allSatisfy(row -> {
            int score = Integer.parseInt(row.get("score"));
            assertThat(score).isBetween(0, 100);
            assertThat(row.get("judgement")).isEqualTo(score < 40 ? "NORMAL" : score < 70 ? "WATCH" : "SUSPECTED");
        });
    }

    @Test
    void complainingOftenIsNotAbuse() {
        ALL.each((inputs, matching) -> {
            boolean nothingElse = inputs.get("threatToReview").equals(false)
                    && inputs.get("reportedByAgent").equals(false)
                    && (int) inputs.get("rejectedByEvidence") == 0
                    && (int) inputs.get("refundShare") < 50;
            if (nothingElse) {
                assertThat(ABUSE.answers().get(matching.nextSetBit(0)))
                        .as("%s", inputs)
                        .containsEntry("judgement", "NORMAL");
            }
        });
    }

    @Test
    void theEngineAnswersAsTheRulesRead() {
        assertThat(ABUSE.answer(Map.of(
                        "complaints90d", 2,
                        "refundShare", 10,
                        "threatToReview", true,
                        "rejectedByEvidence", 1,
                        "reportedByAgent", false)))
                .isEqualTo(Map.of("score", 95, "judgement", "SUSPECTED"));
    }
}
