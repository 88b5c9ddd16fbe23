package org.redress.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.engine.DeployedModels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The path of one run, step by step, over the diagram of the version it ran on. */
@Component
@Transactional(readOnly = true)
public class RunReplays {
    /** One step of the path; {@code flow} is how it was reached, null for entries. */
    public record PathStep(
            String element,
            String drawn,
            String flow,
            String who,
            Instant started,
            Instant ended,
            boolean cancelled,
            boolean allowed) {}

    /** A diagram and the path over it. */
    public record Replay(String processId, int version, String xml, List<PathStep> steps) {}

    /** The path of a run without its diagram's BPMN. */
    public record Walk(String instanceId, String processId, String name, String definitionId, List<PathStep> steps) {}

    private final CaseRuns runs;
    private final DeployedModels models;

    RunReplays(CaseRuns runs, DeployedModels models) {
        this.runs = runs;
        this.models = models;
    }

    /** The path of a run of this case; empty when it has no such run. */
    public Optional<Replay> of(CaseNumber number, String instanceId) {
        return runs.of(number, instanceId).map(this::replay);
    }

    /** The path of every run of this case, oldest first. */
    public List<Walk> ofCase(CaseNumber number) {
        return runs.of(number).stream()
                .map(one -> new Walk(
                        one.run().instanceId(),
                        one.run().processId(),
                        one.run().name(),
                        one.run().definitionId(),
                        steps(one)))
                .toList();
    }

    private Replay replay(CaseRuns.Replayed replayed) {
        var run = replayed.run();
        return new Replay(run.processId(), run.version(), models.xml(run.definitionId()), steps(replayed));
    }

    private List<PathStep> steps(CaseRuns.Replayed replayed) {
        return replayed.result().steps().stream().map(this::step).toList();
    }

    private PathStep step(TokenReplay.Judged judged) {
        var step = judged.step();
        var element = TokenReplay.element(step);
        var node = models.drawn(step.definitionId()).nodes().get(element);
        return new PathStep(
                element,
                node == null ? element : node.name(),
                judged.flow(),
                step.who(),
                step.started(),
                step.ended(),
                step.cancelled(),
                judged.allowed());
    }
}
