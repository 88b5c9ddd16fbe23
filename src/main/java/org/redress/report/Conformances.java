package org.redress.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.common.Refusal;
import org.redress.engine.DeployedModels;
import org.redress.engine.FlowHistory;
import org.redress.engine.FlowHistory.Run;
import org.redress.engine.FlowHistory.Step;
import org.redress.report.CaseRuns.Replayed;
import org.redress.report.Conformance.Stray;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replays the runs of a time over their diagrams and counts what fits. */
@Component
@Transactional(readOnly = true)
public class Conformances {
    private static final int MOST_RUNS = 1_000;
    private static final int PART = 100;
    private static final int MOST_STRAYS = 100;

    private final FlowHistory history;
    private final DeployedModels models;
    private final CaseRuns runs;
    private final ZoneId zone;

    Conformances(
            FlowHistory history,
            DeployedModels models,
            CaseRuns runs,
            @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.history = history;
        this.models = models;
        this.runs = runs;
        this.zone = zone;
    }

    /** How the runs of a version that ended in a time fit it. */
    public Conformance of(ProcessWindow window) {
        var version = models.version(window.processId(), window.version())
                .orElseThrow(() -> new Refusal("not-found", 404, null));
        var found = history.ended(version.definitionId(), window.begins(zone), window.ends(zone), MOST_RUNS + 1);
        boolean cut = found.size() > MOST_RUNS;
        return judged(replayed(cut ? found.subList(0, MOST_RUNS) : found), cut);
    }

    /** A hundred runs at a time, so that their steps never fill the memory. */
    private List<Judgement> replayed(List<Run> found) {
        var judged = new ArrayList<Judgement>();
        for (int from = 0; from < found.size(); from += PART)
            runs.replayed(found.subList(from, Math.min(found.size(), from + PART))).stream()
                    .map(this::judgement)
                    .forEach(judged::add);
        return judged;
    }

    /** What is kept of a run after its replay. */
    private record Judgement(int steps, long allowed, boolean migrated, Optional<Stray> stray) {}

    private Judgement judgement(Replayed run) {
        var result = run.result();
        return new Judgement(result.steps().size(), result.allowed(), result.migrated(), stray(run));
    }

    private static Conformance judged(List<Judgement> all, boolean cut) {
        return new Conformance(
                all.size(),
                (int) all.stream().filter(one -> one.stray().isEmpty()).count(),
                all.stream().mapToLong(Judgement::steps).sum(),
                all.stream().mapToLong(Judgement::allowed).sum(),
                (int) all.stream().filter(Judgement::migrated).count(),
                cut,
                all.stream()
                        .map(Judgement::stray)
                        .flatMap(Optional::stream)
                        .limit(MOST_STRAYS)
                        .toList());
    }

    private Optional<Stray> stray(Replayed run) {
        var off = run.result().steps().stream()
                .filter(judged -> !judged.allowed())
                .map(judged -> stray("OFF_MODEL", run.run(), judged.step()));
        var left = run.result().left().stream().map(step -> stray("LEFT_OUT", run.run(), step));
        return Stream.concat(off, left).findFirst();
    }

    private Stray stray(String kind, Run run, Step step) {
        var element = TokenReplay.element(step);
        var node = models.drawn(step.definitionId()).nodes().get(element);
        return new Stray(
                run.caseNumber(),
                run.instanceId(),
                kind,
                element,
                node == null ? element : node.name(),
                step.started());
    }
}
