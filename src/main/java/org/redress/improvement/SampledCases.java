package org.redress.improvement;

import java.util.Optional;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** Which case of a sample a task is about: the task scores it, or coaches its agent. */
@Component
public class SampledCases {
    /** A case that was drawn and why; {@code score} is null until it was scored. */
    public record Sampled(String caseNumber, String agent, String reason, Integer score) {}

    private final QualitySamples samples;

    SampledCases(QualitySamples samples) {
        this.samples = samples;
    }

    /** Empty for a task of anything but a sample. */
    public Optional<Sampled> ofTask(CaseNumber sample, String taskId) {
        return samples.picks(sample).stream()
                .filter(pick -> taskId.equals(pick.taskId()))
                .findFirst()
                .map(pick -> new Sampled(
                        pick.caseNumber().value(), pick.agent(), pick.reason().name(), pick.score()));
    }
}
