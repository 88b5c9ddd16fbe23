package org.redress.improvement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Refusal;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submission;
import org.redress.engine.Submissions;

/** Adds up the criteria of one case; nobody scores their own. */
@ModelBean("recordScore")
class RecordScoreStep implements TaskListener {
    private static final List<String> CRITERIA = List.of("listening", "manner", "correctness", "solution", "record");

    private final Submissions submissions;
    private final QualitySamples samples;
    private final AuditTrail audit;
    private final Clock clock;

    RecordScoreStep(Submissions submissions, QualitySamples samples, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.samples = samples;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        int ordinal = SamplingFlow.PICK.in(task);
        var pick = samples.findPick(done.number(), ordinal).orElseThrow();
        if (done.who().id().equals(pick.agent())) throw new Refusal("second-person-needed", 403, null);
        int score = score(done.form());
        int goal = samples.find(done.number()).orElseThrow().goal();
        samples.scored(done.number(), ordinal, score, task.getId(), done.who().id(), clock.instant());
        SamplingFlow.QUALITY.set(task, score < goal ? SamplingFlow.UNDER_GOAL : SamplingFlow.GOAL_MET);
        audit.record(
                done.number(),
                done.who(),
                "CASE_SCORED",
                Map.of(
                        "case",
                        pick.caseNumber(),
                        "score",
                        score,
                        "goal",
                        goal,
                        "note",
                        AuditTrail.digest(done.form().text("note"))));
    }

    private static int score(Submission form) {
        return CRITERIA.stream()
                .mapToInt(criterion -> form.number(criterion).intValue())
                .sum();
    }
}
