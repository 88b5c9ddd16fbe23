package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.report.Workload.Due;

/** The arithmetic of the forecast, by hand. */
class WorkloadTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private static Due due(String group, int minutes) {
        return new Due(group, group + minutes, NOW.plus(Duration.ofMinutes(minutes)));
    }

    private static List<Due> everyTenMinutes(String group, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> due(group, 10 * n)).toList();
    }

    @Test
    void onePersonWithFourTasksAnHourMeetsEveryClockThatRunsOutEveryFifteenMinutes() {
        var due =
                Stream.of(15, 30, 45, 60).map(minutes -> due("agents", minutes)).toList();
        var load = new Workload(due, Map.of("agents", Set.of("mei")), 4);

        assertThat(load.late(NOW, 0)).isZero();
        assertThat(load.people()).isEqualTo(1);
    }

    @Test
    void whatRunsOutFasterThanPeopleWorkIsLateUntilOthersJoin() {
        // The k-th is done after 15 k minutes and due after 10 k: all six are late; with two more, after 5 k: none is.
        var load = new Workload(everyTenMinutes("agents", 6), Map.of("agents", Set.of("mei")), 4);

        assertThat(load.late(NOW, 0)).isEqualTo(6);
        assertThat(load.late(NOW, 2)).isZero();
    }

    @Test
    void whatIsLateAlreadyTakesTimeAndIsNotCountedAgain() {
        var due = List.of(due("agents", -20), due("agents", -10), due("agents", 40), due("agents", 70));
        var load = new Workload(due, Map.of("agents", Set.of("mei")), 4);

        // Done after 15, 30, 45 and 60 minutes.
        assertThat(load.late(NOW, 0)).isEqualTo(1);
    }

    @Test
    void withNobodyOnDutyEverythingBecomesLate() {
        var load = new Workload(everyTenMinutes("agents", 3), Map.of(), 4);

        assertThat(load.late(NOW, 0)).isEqualTo(3);
        assertThat(load.people()).isZero();
    }

    @Test
    void whoWorksForTwoTeamsCountsHalfForEachAndHelpGoesWhereItSavesMost() {
        var due = Stream.concat(everyTenMinutes("agents", 6).stream(), everyTenMinutes("finance", 2).stream())
                .toList();
        var load = new Workload(due, Map.of("agents", Set.of("mei"), "finance", Set.of("mei")), 4);

        assertThat(load.late(NOW, 0)).isEqualTo(8);
        assertThat(load.late(NOW, 2)).isEqualTo(2);
        assertThat(load.people()).isEqualTo(1);
    }
}
