package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every case of a sample is scored, and its agent coached where the score is under the goal. */
@PassesEveryFlow(process = "quality-sampling")
class QualitySamplingTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void everyCaseOfTheSampleIsATask() {
        drawn(3).waitsAt("Activity_ScoreCase", "Activity_ScoreCase", "Activity_ScoreCase");
        assertThat(steps.calls("offerScore")).isEqualTo(3);
    }

    @Test
    void anEmptySampleIsOverAtOnce() {
        drawn(0).ended("Event_SampleScored");
    }

    @Test
    void aScoreUnderTheGoalLeadsToCoachingOfThatCaseAlone() {
        var sample = drawn(2);
        steps.answers("recordScore", "quality", "UNDER_GOAL");
        sample.complete("Activity_ScoreCase");
        steps.answers("recordScore", "quality", "GOAL_MET");
        sample.complete("Activity_ScoreCase").waitsAt("Activity_CoachAgent");
        sample.complete("Activity_CoachAgent").ended("Event_SampleScored");
    }

    @Test
    void latenessIsCountedAndEscalatesNothing() {
        var sample = drawn(1).fire("Event_ScoreOverdue");
        steps.answers("recordScore", "quality", "UNDER_GOAL");
        sample.complete("Activity_ScoreCase")
                .fire("Event_CoachingOverdue")
                .complete("Activity_CoachAgent")
                .ended("Event_SampleScored");
        assertThat(steps.calls("raiseEscalation")).isZero();
    }

    private TheCase drawn(int cases) {
        steps.answers("readSampleFacts", "closedCases", 40);
        steps.answers("drawSample", "picks", cases);
        return TheCase.of("quality-sampling", Map.of());
    }
}
