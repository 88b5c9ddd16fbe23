package org.redress.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.redress.engine.DeployedModels;
import org.redress.engine.FlowHistory;
import org.redress.engine.FlowHistory.Run;
import org.redress.report.CaseFileRecord.RunRecord;
import org.springframework.stereotype.Component;

/** The processes that ran for a case, each replayed over the diagram of its own version. */
@Component
public class CaseRuns {
    /** More than any run has; what lies beyond is cut, not refused. */
    private static final int MOST_STEPS = 5_000;

    /** A run with what its replay found. */
    record Replayed(Run run, TokenReplay.Result result) {
        RunRecord record() {
            return new RunRecord(
                    run.instanceId(),
                    run.processId(),
                    run.name(),
                    run.version(),
                    run.definitionId(),
                    run.started(),
                    run.ended(),
                    run.state(),
                    result.migrated(),
                    result.steps().size(),
                    (int) result.allowed());
        }
    }

    private final FlowHistory history;
    private final DeployedModels models;

    CaseRuns(FlowHistory history, DeployedModels models) {
        this.history = history;
        this.models = models;
    }

    /** Every run of the case, oldest first; none when the engine has forgotten them or none has begun. */
    List<Replayed> of(CaseNumber number) {
        return replayed(history.runs(number));
    }

    /** One of them; empty when it belongs to another case. */
    Optional<Replayed> of(CaseNumber number, String instanceId) {
        return replayed(history.runs(number).stream()
                        .filter(run -> run.instanceId().equals(instanceId))
                        .toList())
                .stream()
                .findFirst();
    }

    List<Replayed> replayed(List<Run> runs) {
        if (runs.isEmpty()) return List.of();
        var ids = runs.stream().map(Run::instanceId).toList();
        var steps = history.steps(ids, MOST_STEPS * ids.size()).stream()
                .collect(Collectors.groupingBy(FlowHistory.Step::instanceId));
        return runs.stream()
                .map(run -> new Replayed(
                        run,
                        TokenReplay.of(
                                steps.getOrDefault(run.instanceId(), List.of()),
                                "COMPLETED".equals(run.state()),
                                models::drawn)))
                .toList();
    }
}
