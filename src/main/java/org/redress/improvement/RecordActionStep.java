package org.redress.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.Refusal;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submission;
import org.redress.engine.Submissions;

/** Adds one action to the plan of this round; its owner can sign in and its date lies ahead. */
@ModelBean("recordAction")
class RecordActionStep implements TaskListener {
    private static final int MOST = 20;

    private final Submissions submissions;
    private final PlannedActions actions;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    RecordActionStep(Submissions submissions, PlannedActions actions, People people, AuditTrail audit, Clock clock) {
        this.submissions = submissions;
        this.actions = actions;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var form = done.form();
        int round = ImprovementFlow.ROUND.in(task);
        int ordinal = actions.ofRound(done.number(), round).size() + 1;
        if (ordinal == MOST && "YES".equals(form.text("anotherAction")))
            throw new Refusal("too-many-actions", 422, "/variables/anotherAction", MOST);
        var owner = people.known(form.text("owner"), "/variables/owner");
        actions.add(new PlannedAction(
                done.number(),
                round,
                ordinal,
                form.text("actionKind"),
                form.text("action"),
                owner,
                due(form),
                form.byId(),
                null,
                null,
                null));
        audit.record(
                done.number(),
                done.who(),
                "ACTION_PLANNED",
                Map.of(
                        "round",
                        round,
                        "ordinal",
                        ordinal,
                        "kind",
                        form.text("actionKind"),
                        "owner",
                        owner,
                        "due",
                        due(form),
                        "action",
                        AuditTrail.digest(form.text("action"))));
    }

    private Instant due(Submission form) {
        var due = OffsetDateTime.parse(form.text("due")).toInstant();
        if (!due.isAfter(clock.instant())) throw new Refusal("date-must-be-future", 422, "/variables/due");
        return due;
    }
}
