package org.redress.desk;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.common.Urgency;
import org.redress.customer.HandOvers;
import org.redress.customer.KeptCases;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.redress.engine.OpenTask;
import org.redress.escalation.EscalationClaims;
import org.redress.message.Correspondence;
import org.springframework.stereotype.Component;

/** One step of a batch, there and back: by the same ways and rules as if the task were worked on alone. */
@Component
class BatchSteps {
    private final CaseWork work;
    private final TaskWork tasks;
    private final EscalationClaims claims;
    private final Batches batches;
    private final Cases cases;
    private final KeptCases kept;
    private final Correspondence letters;
    private final AuditTrail audit;

    BatchSteps(
            CaseWork work,
            TaskWork tasks,
            EscalationClaims claims,
            Batches batches,
            Cases cases,
            KeptCases kept,
            Correspondence letters,
            AuditTrail audit) {
        this.work = work;
        this.tasks = tasks;
        this.claims = claims;
        this.batches = batches;
        this.cases = cases;
        this.kept = kept;
        this.letters = letters;
        this.audit = audit;
    }

    /** Does it to one task. */
    Batch.Change there(String taskId, BatchApi.Wanted wanted, SignedIn who) {
        return on(taskId, who, task -> switch (wanted.act()) {
            case CLAIM -> claim(task, who);
            case ASSIGN -> assign(task, wanted.assignee(), who);
            case URGENCY -> urgency(task, wanted.urgency(), who);
            case HAND_OVER -> handOver(task, wanted, who);
        });
    }

    private Batch.Change on(String taskId, SignedIn who, Function<OpenTask, Batch.Change> step) {
        return work.onTask(taskId, task -> {
            if (task.caseNumber() != null) kept.requireOpen(CaseNumber.of(task.caseNumber()), who.getPrincipal());
            return step.apply(task);
        });
    }

    private Batch.Change claim(OpenTask task, SignedIn who) {
        requireChange(task.assignee(), who.getName());
        batches.escalationOf(task.taskId())
                .ifPresentOrElse(
                        escalation -> claims.claimFor(escalation, task, who.getName(), who.getPrincipal()),
                        () -> tasks.claim(task.taskId(), who.getPrincipal(), groups(who)));
        return change(task, task.assignee(), who.getName());
    }

    private Batch.Change assign(OpenTask task, String assignee, SignedIn who) {
        requireChange(task.assignee(), assignee);
        tasks.assign(task.taskId(), who.getPrincipal(), assignee, task.assignee());
        return change(task, task.assignee(), assignee);
    }

    // An escalation goes back to its group: whoever takes it next starts its clock anew.
    private Batch.Change handOver(OpenTask task, BatchApi.Wanted wanted, SignedIn who) {
        var holder = wanted.holder(who);
        if (!holder.equals(task.assignee())) throw new Refusal("changed-since", 409, null);
        if (HandOvers.personal(task)) throw new Refusal("personal-task", 409, null);
        var escalation = batches.escalationOf(task.taskId());
        var to = escalation.isPresent() ? null : wanted.assignee();
        requireChange(holder, to);
        if (escalation.isPresent()) claims.releaseFor(escalation.get(), task, holder, who.getPrincipal());
        else if (to == null) tasks.putBack(task.taskId(), who.getPrincipal(), holder);
        else tasks.assign(task.taskId(), who.getPrincipal(), to, holder);
        if (wanted.note() != null && task.caseNumber() != null)
            letters.note(CaseNumber.of(task.caseNumber()), wanted.note(), who.getPrincipal());
        return change(task, holder, to);
    }

    private Batch.Change urgency(OpenTask task, Urgency wanted, SignedIn who) {
        var file = file(task);
        requireChange(file.urgency().name(), wanted.name());
        urgent(file, wanted, who);
        return change(task, file.urgency().name(), wanted.name());
    }

    // Clocks that run keep their due times; those that start from now on follow the new urgency.
    private void urgent(CaseFile file, Urgency wanted, SignedIn who) {
        cases.triaged(file.number(), wanted, file.severity());
        audit.record(
                file.number(),
                who.getPrincipal(),
                "URGENCY_CHANGED",
                Map.of("urgency", file.urgency()),
                Map.of("urgency", wanted));
    }

    private CaseFile file(OpenTask task) {
        if (task.caseNumber() == null) throw new Refusal("task-without-case", 409, null);
        var file = cases.lock(CaseNumber.of(task.caseNumber())).orElseThrow();
        if (file.urgency() == null) throw new Refusal("urgency-open", 409, null, task.caseNumber());
        return file;
    }

    /** Takes back what was done to one task, unless somebody has changed it since. */
    Batch.Change back(Batch.Act act, Batch.Change done, SignedIn who) {
        return on(done.taskId(), who, task -> {
            if (act == Batch.Act.URGENCY) urgencyBack(task, done, who);
            else holderBack(task, done, who);
            return change(task, done.became(), done.was());
        });
    }

    private void urgencyBack(OpenTask task, Batch.Change done, SignedIn who) {
        var file = file(task);
        requireSame(file.urgency().name(), done);
        urgent(file, Urgency.valueOf(done.was()), who);
    }

    private void holderBack(OpenTask task, Batch.Change done, SignedIn who) {
        requireSame(task.assignee(), done);
        var escalation = batches.escalationOf(task.taskId());
        if (escalation.isPresent() && done.was() == null)
            claims.releaseFor(escalation.get(), task, done.became(), who.getPrincipal());
        else if (escalation.isPresent()) claims.claimFor(escalation.get(), task, done.was(), who.getPrincipal());
        else if (done.was() == null) tasks.putBack(task.taskId(), who.getPrincipal(), done.became());
        else tasks.assign(task.taskId(), who.getPrincipal(), done.was(), done.became());
    }

    private static void requireChange(String now, String wanted) {
        if (Objects.equals(wanted, now)) throw new Refusal("nothing-to-change", 409, null);
    }

    private static void requireSame(String now, Batch.Change done) {
        if (!Objects.equals(done.became(), now)) throw new Refusal("changed-since", 409, null);
    }

    private static Batch.Change change(OpenTask task, String was, String became) {
        return new Batch.Change(task.taskId(), task.caseNumber(), was, became);
    }

    private static Set<String> groups(SignedIn who) {
        return who.groups().stream().map(Group::id).collect(Collectors.toSet());
    }
}
