package org.redress.returns;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Keeps what the warehouse found in the parcel; without a photo nothing but "complete" is taken. */
@ModelBean("recordInspection")
class RecordInspectionStep implements TaskListener {
    private final Submissions submissions;
    private final ReturnCases returns;
    private final InspectionPhotos photos;
    private final ReturnLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    RecordInspectionStep(
            Submissions submissions,
            ReturnCases returns,
            InspectionPhotos photos,
            ReturnLetters letters,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.returns = returns;
        this.photos = photos;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var found = Inspection.valueOf(done.form().text("inspection"));
        if (found != Inspection.COMPLETE) photos.demand(done.number());
        returns.received(done.number(), clock.instant(), false);
        returns.inspected(done.number(), found, done.who().id());
        ReturnFlow.GOODS_AWAITED.set(task, false);
        letters.received(done.number());
        audit.record(
                done.number(),
                done.who(),
                "GOODS_INSPECTED",
                Map.of(
                        "inspection",
                        found,
                        "note",
                        String.valueOf(AuditTrail.digest(done.form().text("note")))));
    }
}
