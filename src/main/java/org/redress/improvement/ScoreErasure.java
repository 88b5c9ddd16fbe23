package org.redress.improvement;

import org.redress.customer.TextErased;
import org.redress.engine.SubmissionErasure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites what was noted when a case was scored, whose person is forgotten: it stands in the case of the sample. */
@Component
class ScoreErasure {
    private final QualitySamples samples;
    private final SubmissionErasure submissions;

    ScoreErasure(QualitySamples samples, SubmissionErasure submissions) {
        this.samples = samples;
        this.submissions = submissions;
    }

    @EventListener
    void erase(TextErased event) {
        samples.tasksAbout(event.number()).forEach(task -> submissions.eraseTask(task, event.words()));
    }
}
