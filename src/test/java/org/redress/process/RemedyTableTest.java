package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What may be offered never depends on a review, never leaves anybody without an answer, and never doubles a remedy. */
class RemedyTableTest {
    private static final TableFile REMEDY = TableFile.named("remedy");
    private static final Combinations ALL = new Combinations(
            REMEDY,
            Map.of(
                    "severity", List.of(1, 2, 3, 4),
                    "earlierRemedies", List.of(0, 2, 3, 10),
                    "abuseScore", List.of(0, 39, 40, 69, 70, 100),
                    "paidMinor", List.of(0L, 1L, 9_990_000L)));

    @Test
    void looksAtNothingThatAReviewCouldChange() {
        assertThat(REMEDY.inputs())
                .containsExactlyInAnyOrder(
                        "caseType", "severity", "tier", "earlierRemedies", "abuseScore", "paidMinor");
    }

    @Test
    void offersARemedyAtMostOnceAndAlwaysTwoToChooseFrom() {
        each((inputs, rows) -> {
            Set<String> remedies = new HashSet<>();
            rows.forEach(row ->
                    assertThat(remedies.add(row.get("remedy"))).as("%s", inputs).isTrue());
            assertThat(remedies).as("%s", inputs).contains("APOLOGY", "REFUND");
        });
    }

    @Test
    void everyRuleMatchesSomething() {
        BitSet used = new BitSet();
        ALL.each((inputs, matching) -> used.or(matching));
        assertThat(used.cardinality()).isEqualTo(REMEDY.rules().size());
    }

    @Test
    void limitsGrowWithTheLevel() {
        assertThat(REMEDY.answers()).allSatisfy(row -> {
            assertThat(limit(row, "agentLimitMinor")).isLessThanOrEqualTo(limit(row, "supervisorLimitMinor"));
            assertThat(limit(row, "supervisorLimitMinor")).isLessThanOrEqualTo(limit(row, "managerLimitMinor"));
        });
    }

    @Test
    void anAgentGivesNothingAloneToWhomAbuseIsSuspectedOrOftenCompensated() {
        each((inputs, rows) -> {
            boolean trusted = (int) inputs.get("abuseScore") < 40 && (int) inputs.get("earlierRemedies") < 3;
            rows.stream()
                    .filter(row -> !trusted && !row.get("remedy").equals("REPAIR"))
                    .forEach(row -> assertThat(row).as("%s", inputs).containsEntry("agentLimitMinor", "0"));
        });
    }

    @Test
    void dangerousGoodsAreNeverSentAgain() {
        each((inputs, rows) -> {
            if (inputs.get("caseType").equals("SAFETY")) {
                assertThat(rows).map(row -> row.get("remedy")).doesNotContain("RESEND", "EXCHANGE", "REPAIR", "COUPON");
            }
        });
    }

    @Test
    void wrongOrMissingGoodsAreSentBeforeAnythingComesBack() {
        assertThat(REMEDY.rows(ordinary("WRONG_OR_MISSING"))).anySatisfy(row -> assertThat(row)
                .containsEntry("remedy", "RESEND")
                .containsEntry("shipFirst", true)
                .containsEntry("advice", "resend-first")
                .containsEntry("agentLimitMinor", -1L));
    }

    @Test
    void theEngineGivesTheSameRemediesAsTheRulesRead() {
        for (String caseType : REMEDY.listed("caseType")) {
            Map<String, Object> inputs = ordinary(caseType);
            Set<String> read = new TreeSet<>();
            ALL.each((so, matching) -> {
                if (so.equals(inputs)) {
                    rows(matching).forEach(row -> read.add(row.get("remedy")));
                }
            });
            assertThat(REMEDY.rows(inputs)).map(row -> row.get("remedy")).containsExactlyInAnyOrderElementsOf(read);
        }
    }

    private static void each(BiConsumer<Map<String, Object>, List<Map<String, String>>> check) {
        ALL.each((inputs, matching) -> check.accept(inputs, rows(matching)));
    }

    private static List<Map<String, String>> rows(BitSet matching) {
        return matching.stream().mapToObj(rule -> REMEDY.answers().get(rule)).collect(Collectors.toList());
    }

    private static Map<String, Object> ordinary(String caseType) {
        return new HashMap<>(Map.of(
                "caseType",
                caseType,
                "severity",
                2,
                "tier",
                "ORDINARY",
                "earlierRemedies",
                0,
                "abuseScore",
                0,
                "paidMinor",
                9_990_000L));
    }

    private static long limit(Map<String, String> row, String level) {
        long limit = Long.parseLong(row.get(level));
        return limit < 0 ? Long.MAX_VALUE : limit;
    }
}
