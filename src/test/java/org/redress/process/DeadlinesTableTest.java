package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promises, obligations and waits as agreed, per urgency, and nothing that contradicts itself. */
class DeadlinesTableTest {
    private static final TableFile DEADLINES = TableFile.named("deadlines");
    private static final List<String> URGENCIES = List.of("URGENT", "GENERAL", "LOW");
    private static final Map<String, List<Map<String, Object>>> ASKED = new HashMap<>();

    // deadline | nature | calendar | amount, or one per urgency | starts | pauses | warnings | levels | when missed
    private static final String AGREED = """
            acknowledgement | PROMISE | always | 15 s | RECEIVED | no | | | COUNT_ALARM
            first-response | PROMISE | always/shop/shop | 10 min/30 min/2 h | RECEIVED | no | 50%,75% | | ESCALATE_L1
            next-response | PROMISE | always/shop/shop | 10 min/30 min/2 h | ENTERED | no | 50%,75% | | ESCALATE_L1
            solution | PROMISE | shop | 1 wd | RECEIVED | yes | 50%,75% | | ESCALATE_L1
            plan-after-verification | PROMISE | shop | 1 wd | ENTERED | yes | | | COUNT
            protect | PROMISE | always | 10 min | ENTERED | no | 50%,75% | | ESCALATE_L2
            approval | PROMISE | shop | 2 h/2 h/4 h | ENTERED | no | 50%,75% | | ESCALATE_L1
            supervisor-step | PROMISE | shop | 2 h/4 h/4 h | ENTERED | no | 50%,75% | | ESCALATE_L2
            inside-answer | PROMISE | office | 8 h | ENTERED | no | 50%,75% | | ESCALATE_L1
            customer-silence | WAIT | | 7 d | ENTERED | no | 24 h,72 h | | SUPERVISOR_DECIDES
            no-objection | WAIT | | 7 d | ENTERED | no | 3 d | | GO_ON
            execution | PROMISE | shop | 1 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            repair | PROMISE | always | 1 h | ENTERED | no | 50%,75% | | ESCALATE_L1
            refund-after-receipt | PROMISE | shop | 1 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            refund-by-law | OBLIGATION | | 7 d | ENTERED | no | 5 d | L2 6 d | BREACH
            return-decision | OBLIGATION | | 48 h | ENTERED | no | 24 h | L1 40 h,L2 46 h | BREACH
            refusal-check | PROMISE | shop | 4 h | ENTERED | no | 50%,75% | | ESCALATE_L1
            refusal-objection | WAIT | | 7 d | ENTERED | no | | | CLOSE
            return-shipping | WAIT | | 7 d | ENTERED | no | 3 d,5 d,6.5 d | | CLOSE
            partial-offer | WAIT | | 3 d | ENTERED | no | | | GO_ON
            return-receipt | OBLIGATION | | 10 d | ENTERED | no | | L1 8 d,L2 9 d | BREACH
            no-scan | WAIT | | 72 h | ENTERED | no | | | CHASE
            chase | PROMISE | office | 1 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            inspection | PROMISE | office | 4 h | ENTERED | no | 50%,75% | | ESCALATE_L1
            dispute | PROMISE | shop | 6 h | ENTERED | no | 50%,75% | | ESCALATE_L2
            exchange-spec | PROMISE | shop | 4 h | ENTERED | yes | 50%,75% | | ESCALATE_L1
            review-contact | PROMISE | always | 1 h | RECEIVED | no | 50%,75% | | ESCALATE_L1
            public-reply | PROMISE | shop | 1 wd | RECEIVED | no | 50%,75% | | ESCALATE_L1
            public-statement | PROMISE | always | 30 min | RECEIVED | no | 50%,75% | | ESCALATE_L2
            contact-attempts | PROMISE | always | 24 h | ENTERED | no | 50%,75% | | ESCALATE_L1
            cooling-gap | WAIT | | 72 h | ENTERED | no | | | GO_ON
            review-change | WAIT | | 30 d | ENTERED | no | | | GO_ON
            review-appeal | WAIT | | 30 d | ENTERED | no | | | GO_ON
            abuse-judgement | PROMISE | shop | 4 h | ENTERED | no | 50%,75% | | ESCALATE_L2
            block-confirmation | PROMISE | office | 1 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            call-back | PROMISE | shop | 3 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            use-call | PROMISE | shop | 7 wd | ENTERED | no | 75% | | COUNT
            survey | WAIT | | 7 d | ENTERED | no | 3 d | | GO_ON
            cause | PROMISE | office | 1 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            improvement-step | PROMISE | office | 2 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            improvement-triage | PROMISE | office | 1 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            improvement-problem | PROMISE | office | 2 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            improvement-containment | PROMISE | always/office/office | 24 h/2 wd/2 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            improvement-root-cause | PROMISE | office | 5 wd | ENTERED | no | 50%,75% | | ESCALATE_L1
            improvement-action | PROMISE | office | external | ENTERED | no | 50%,75% | | ESCALATE_L1
            improvement-watch | WAIT | | external | ENTERED | no | | | GO_ON
            score | PROMISE | office | 5 wd | ENTERED | no | 75% | | COUNT
            coaching | PROMISE | office | 3 wd | ENTERED | no | 75% | | COUNT
            late-notice | WAIT | | external | ENTERED | no | | | GO_ON
            quiet-hours | WAIT | | external | ENTERED | no | | | GO_ON
            escalation-claim | PROMISE | always/shop/shop | 10 min/30 min/2 h | ENTERED | no | | | NEXT_LEVEL
            escalation-decision | PROMISE | always/shop/shop | 2 h/4 h/4 h | ENTERED | no | | | NEXT_LEVEL
            platform-evidence | OBLIGATION | | external | ENTERED | no | 50% | L1 75%,L2 90% | BREACH
            platform-appeal | OBLIGATION | | external | ENTERED | no | 50% | L1 75%,L2 90% | BREACH
            authority-answer | OBLIGATION | | external | ENTERED | no | 50% | L2 80% | BREACH
            """;

    static Stream<String> agreed() {
        return AGREED.lines();
    }

    @ParameterizedTest
    @MethodSource("agreed")
    void isAsAgreed(String line) {
        String[] cells = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        for (int urgency = 0; urgency < URGENCIES.size(); urgency++) {
            assertThat(inForce(cells[0], URGENCIES.get(urgency), "WEB"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "deadline", cells[0],
                            "nature", cells[1],
                            "calendar", of(cells[2], urgency),
                            "amount", of(cells[3], urgency),
                            "starts", cells[4],
                            "pausable", cells[5].equals("yes"),
                            "warn", cells[6],
                            "levels", cells[7],
                            "missed", cells[8],
                            "rank", 0));
        }
    }

    @Test
    void knowsNoDeadlineThatNobodyAgreedOn() {
        Set<Object> agreed =
                Set.copyOf(agreed().map(line -> line.split("\\|")[0].strip()).toList());
        assertThat(rows("LOW", "WEB")).allMatch(row -> agreed.contains(row.get("deadline")));
    }

    @Test
    void mailAnswersWithinADayOnlyWhatIsNotUrgent() {
        assertThat(inForce("first-response", "LOW", "EMAIL")).containsEntry("amount", "1 wd");
        assertThat(inForce("first-response", "GENERAL", "EMAIL")).containsEntry("amount", "30 min");
        assertThat(inForce("first-response", "URGENT", "EMAIL")).containsEntry("amount", "10 min");
    }

    @Test
    void neverHasTwoRowsOfOneDeadlineAndRank() {
        for (String urgency : URGENCIES) {
            for (String channel : DEADLINES.listed("channel")) {
                List<String> seen = new ArrayList<>();
                rows(urgency, channel).forEach(row -> seen.add(row.get("deadline") + "/" + row.get("rank")));
                assertThat(seen).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void onlyPromisesPauseAndOnlyPromisesKeepACalendar() {
        assertThat(DEADLINES.answers()).allSatisfy(row -> {
            boolean promise = row.get("nature").equals("PROMISE");
            assertThat(row.get("calendar").isEmpty()).isNotEqualTo(promise);
            assertThat(row.get("pausable")).isIn("false", String.valueOf(promise));
        });
    }

    @Test
    void writesAmountsInTheUnitsOfTheirNature() {
        assertThat(DEADLINES.answers()).allSatisfy(row -> assertThat(row.get("amount"))
                .matches(row.get("nature").equals("PROMISE") ? "\\d+ (s|min|h|wd)|external" : "\\d+ (h|d)|external"));
    }

    private static String of(String cell, int urgency) {
        String[] each = cell.split("/");
        return each.length == 1 ? each[0] : each[urgency];
    }

    private static Map<String, Object> inForce(String deadline, String urgency, String channel) {
        return rows(urgency, channel).stream()
                .filter(row -> row.get("deadline").equals(deadline))
                .max((one, other) -> (int) one.get("rank") - (int) other.get("rank"))
                .orElseThrow(() -> new AssertionError("no row for " + deadline));
    }

    // Asked once per case: the same answer serves every line that was agreed.
    private static List<Map<String, Object>> rows(String urgency, String channel) {
        return ASKED.computeIfAbsent(
                urgency + channel,
                key -> DEADLINES.rows(
                        Map.of("urgency", urgency, "tier", "ORDINARY", "channel", channel, "marketplace", "NONE")));
    }
}
