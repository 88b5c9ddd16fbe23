package org.redress.improvement;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.complaint.Complaint;
import org.redress.complaint.Complaints;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;
import org.redress.shop.OrderBook;

/** Keeps why the case arose, and whether an article would have spared it. */
@ModelBean("recordCause")
class RecordCauseStep implements TaskListener {
    private final Submissions submissions;
    private final Causes causes;
    private final Cases cases;
    private final Complaints complaints;
    private final OrderBook orders;
    private final AuditTrail audit;
    private final Clock clock;

    RecordCauseStep(
            Submissions submissions,
            Causes causes,
            Cases cases,
            Complaints complaints,
            OrderBook orders,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.causes = causes;
        this.cases = cases;
        this.complaints = complaints;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        var form = done.form();
        var file = cases.find(done.number()).orElseThrow();
        causes.add(new Cause(
                Ids.next(),
                done.number(),
                file.round(),
                form.text("causeCode"),
                yes(form.text("preventable")),
                yes(form.text("articleHelps")),
                form.text("note"),
                file.customerId(),
                product(file),
                null,
                words(done.number()),
                form.byId(),
                clock.instant()));
        audit.record(
                done.number(),
                done.who(),
                "CAUSE_RECORDED",
                Map.of("code", form.text("causeCode"), "preventable", yes(form.text("preventable"))));
    }

    private static boolean yes(String answer) {
        return "YES".equals(answer);
    }

    private String words(CaseNumber number) {
        return TextKey.of(complaints.find(number).map(Complaint::subject).orElse(null));
    }

    private String product(CaseFile file) {
        return Optional.ofNullable(file.orderId())
                .flatMap(orders::find)
                .flatMap(order -> order.lines().stream().findFirst())
                .map(line -> line.productId())
                .orElse(null);
    }
}
