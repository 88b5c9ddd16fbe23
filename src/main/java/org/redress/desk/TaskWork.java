package org.redress.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.customer.KeptCases;
import org.redress.engine.Accounts;
import org.redress.engine.AlreadyClaimed;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.OpenTask;
import org.redress.engine.Submissions;
import org.redress.engine.TaskForms;
import org.redress.engine.TaskGone;
import org.springframework.stereotype.Component;

/** Claims, releases and completes tasks for people of the task's group. Escalations have their own way. */
@Component
public class TaskWork {
    private static final String ESCALATION = "escalation";
    private static final String LEGAL = Group.MANAGERS.id();
    static final String BLOCK_APPEAL = "Activity_AnswerBlockAppeal";

    /** The task is not for this person, or not to be worked on here. */
    static class NotYours extends Refusal {
        NotYours(String code, int status) {
            super(code, status, null);
        }
    }

    private final CaseWork work;
    private final CaseFlow flow;
    private final TaskForms forms;
    private final FormCheck check;
    private final Submissions submissions;
    private final Accounts accounts;
    private final KeptCases kept;
    private final AuditTrail audit;

    TaskWork(
            CaseWork work,
            CaseFlow flow,
            TaskForms forms,
            FormCheck check,
            Submissions submissions,
            Accounts accounts,
            KeptCases kept,
            AuditTrail audit) {
        this.work = work;
        this.flow = flow;
        this.forms = forms;
        this.check = check;
        this.submissions = submissions;
        this.accounts = accounts;
        this.kept = kept;
        this.audit = audit;
    }

    public OpenTask claim(String taskId, Person who, Set<String> groups) {
        return on(taskId, who, groups, task -> {
            flow.claim(task, who);
            note(task, who, "TASK_CLAIMED", Map.of());
            return flow.require(taskId);
        });
    }

    /** Puts a task back; only its holder may, or a supervisor or manager. */
    public OpenTask release(String taskId, Person who, Set<String> groups) {
        return on(taskId, who, groups, task -> {
            if (task.assignee() != null && !task.assignee().equals(who.id()) && !leads(groups))
                throw new AlreadyClaimed(taskId, task.assignee());
            flow.release(taskId);
            note(task, who, "TASK_RELEASED", Map.of());
            return flow.require(taskId);
        });
    }

    /**
     * Gives a task to a colleague of its group, whoever had it before; whoever leads may, and the caller has checked that.
     * {@code from} is who had it when that was decided, or null: of two who lead, the second is told.
     */
    OpenTask assign(String taskId, Person who, String assignee, String from) {
        return work.onTask(taskId, task -> {
            requireNoEscalation(task);
            if (task.assignee() != null && !task.assignee().equals(from))
                throw new AlreadyClaimed(taskId, task.assignee());
            requireColleague(task, assignee);
            flow.assign(taskId, assignee);
            note(
                    task,
                    who,
                    "TASK_ASSIGNED",
                    from == null ? Map.of("to", assignee) : Map.of("from", from, "to", assignee));
            return flow.require(taskId);
        });
    }

    /**
     * Puts a colleague's task back for its group; {@code from} is who has it. The caller has checked the right, as with
     * {@link #assign}.
     */
    OpenTask putBack(String taskId, Person who, String from) {
        return work.onTask(taskId, task -> {
            requireNoEscalation(task);
            if (!from.equals(task.assignee())) throw new AlreadyClaimed(taskId, task.assignee());
            flow.release(taskId);
            note(task, who, "TASK_RELEASED", Map.of("from", from));
            return flow.require(taskId);
        });
    }

    private void requireColleague(OpenTask task, String assignee) {
        var colleague = accounts.account(assignee)
                .filter(account -> !account.disabled())
                .orElseThrow(() -> new Refusal("unknown-assignee", 422, "/assignee", assignee));
        var group = group(task);
        if (group != null && !colleague.groups().contains(group))
            throw new Refusal("assignee-of-other-group", 422, "/assignee", assignee);
    }

    /** Checks the form, keeps it, and lets the flow go on with the values that the form declares as variables. */
    public void complete(String taskId, Person who, Set<String> groups, Map<String, Object> entered) {
        try {
            completeOpen(taskId, who, groups, entered);
        } catch (TaskGone gone) {
            throw told(gone, taskId, who);
        }
    }

    // Whoever loses a race wants to know to whom.
    private RuntimeException told(TaskGone gone, String taskId, Person who) {
        return submissions
                .ofTask(taskId)
                .filter(form -> !form.byId().equals(who.id()))
                .<RuntimeException>map(form -> new Refusal("task-completed", 409, null, form.byId()))
                .orElse(gone);
    }

    private void completeOpen(String taskId, Person who, Set<String> groups, Map<String, Object> entered) {
        on(taskId, who, groups, task -> {
            if (task.assignee() != null && !task.assignee().equals(who.id()))
                throw new AlreadyClaimed(taskId, task.assignee());
            if (BLOCK_APPEAL.equals(task.activityId())) throw new NotYours("answer-by-appeal", 409);
            return flow.together(() -> complete(task, who, entered));
        });
    }

    private OpenTask complete(OpenTask task, Person who, Map<String, Object> entered) {
        var form = Form.read(forms.of(task));
        var fields = check.check(form, entered);
        note(task, who, "TASK_COMPLETED", Map.of());
        flow.complete(task, who, form.id(), fields, variables(form, fields));
        return task;
    }

    private static Map<String, Object> variables(Form form, Map<String, Object> fields) {
        var variables = new HashMap<String, Object>();
        form.fields().stream()
                .filter(Form.Field::variable)
                .forEach(field -> variables.put(field.key(), fields.get(field.key())));
        return variables;
    }

    private <T> T on(String taskId, Person who, Set<String> groups, Function<OpenTask, T> act) {
        return work.onTask(taskId, task -> {
            admit(task, who, groups);
            return act.apply(task);
        });
    }

    private void admit(OpenTask task, Person who, Set<String> groups) {
        requireNoEscalation(task);
        boolean given = who.id().equals(task.assignee());
        var group = group(task);
        if (!given && group != null && !groups.contains(group)) throw new NotYours("task-of-other-group", 403);
    }

    private String group(OpenTask task) {
        boolean apart = task.caseNumber() != null && kept.apart(CaseNumber.of(task.caseNumber()));
        return group(task.candidateGroup(), apart);
    }

    /** Whose work a task is: nobody else of those who work on tasks can open a case that is kept apart. */
    static String group(String candidates, boolean keptApart) {
        return keptApart ? LEGAL : candidates;
    }

    private static void requireNoEscalation(OpenTask task) {
        if (ESCALATION.equals(task.processId()) && "Activity_DecideEscalation".equals(task.activityId()))
            throw new NotYours("decide-by-escalation", 409);
    }

    private static boolean leads(Set<String> groups) {
        return groups.contains("supervisors") || groups.contains("managers");
    }

    private void note(OpenTask task, Person who, String act, Map<String, Object> more) {
        var facts = new HashMap<String, Object>(more);
        facts.put("activity", task.activityId());
        facts.put("taskId", task.taskId());
        if (task.caseNumber() == null) audit.recordSystem(who, act, facts);
        else audit.record(CaseNumber.of(task.caseNumber()), who, act, facts);
    }
}
