package org.redress.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.engine.FlowHistory.Step;
import org.redress.report.CaseFileRecord.Clock;
import org.redress.report.CaseFileRecord.Deviation;
import org.redress.report.CaseFileRecord.Outlay;

/** What an auditor would ask about: late, skipped, handed over, moved, above a limit, off the diagram. */
final class Deviations {
    /** Acts that are deviations by themselves. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("CASE_REOPENED", "REOPENED"),
            Map.entry("TRANSFERRED", "HANDED_OVER"),
            Map.entry("TASK_ASSIGNED", "HANDED_OVER"),
            Map.entry("CASE_OWNER_CHANGED", "HANDED_OVER"),
            Map.entry("DEADLINE_EXTENDED", "EXTENDED"),
            Map.entry("DEADLINE_MOVED", "MOVED"),
            Map.entry("DEADLINE_REPAIRED", "REPAIRED"),
            Map.entry("EXECUTION_REPAIRED", "REPAIRED"),
            Map.entry("TONE_OVERRIDDEN", "OVERRIDDEN"),
            Map.entry("ACCEPTED_BY_TIME_OUT", "TIMED_OUT"),
            Map.entry("RECEIVED_BY_TIME_OUT", "TIMED_OUT"),
            Map.entry("REFUND_DIFFERS", "DIFFERS"),
            Map.entry("TEXT_ERASED", "ERASED"));

    private Deviations() {}

    static List<Deviation> of(
            List<Moment> moments, List<Clock> clocks, List<Outlay> outlays, List<CaseRuns.Replayed> runs) {
        return Stream.of(acts(moments), late(clocks), second(outlays), skipped(runs), off(runs))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(Deviation::at))
                .toList();
    }

    private static Stream<Deviation> acts(List<Moment> moments) {
        return moments.stream()
                .filter(moment -> moment.act() != null && ACTS.containsKey(moment.act()))
                .filter(moment -> !moment.act().equals("CASE_OWNER_CHANGED") || had(moment))
                .map(moment -> new Deviation(
                        ACTS.get(moment.act()),
                        moment.at(),
                        moment.who(),
                        moment.act().startsWith("DEADLINE_")
                                ? moment.after().path("kind").asText(null)
                                : null));
    }

    /** The first owner takes nothing from anybody. */
    private static boolean had(Moment moment) {
        return moment.before().properties().stream()
                .anyMatch(value -> !value.getValue().isNull());
    }

    private static Stream<Deviation> late(List<Clock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.missedAt() != null && !clock.nature().equals("WAIT"))
                .map(clock -> new Deviation("LATE", clock.missedAt(), null, clock.kind()));
    }

    private static Stream<Deviation> second(List<Outlay> outlays) {
        return outlays.stream()
                .filter(outlay -> outlay.approvedBy() != null)
                .map(outlay -> new Deviation("SECOND_PERSON", outlay.decidedAt(), outlay.approvedBy(), outlay.kind()));
    }

    /** Work that was put before people and taken away again by an event. */
    private static Stream<Deviation> skipped(List<CaseRuns.Replayed> runs) {
        return runs.stream()
                .flatMap(run -> run.result().steps().stream().map(TokenReplay.Judged::step))
                .filter(step -> step.cancelled() && step.type().equals("userTask"))
                .map(step -> deviation("SKIPPED", step.ended(), step));
    }

    private static Stream<Deviation> off(List<CaseRuns.Replayed> runs) {
        var strange = runs.stream()
                .flatMap(run -> run.result().steps().stream())
                .filter(judged -> !judged.allowed())
                .map(judged -> deviation("OFF_MODEL", judged.step().started(), judged.step()));
        var left = runs.stream()
                .flatMap(run -> run.result().left().stream())
                .map(step -> deviation("LEFT_OUT", step.ended(), step));
        var migrated = runs.stream()
                .filter(run -> run.result().migrated())
                .map(run -> new Deviation("MIGRATED", run.run().started(), null, null));
        return Stream.of(strange, left, migrated).flatMap(found -> found);
    }

    private static Deviation deviation(String kind, Instant at, Step step) {
        return new Deviation(kind, at, step.who(), TokenReplay.element(step));
    }
}
