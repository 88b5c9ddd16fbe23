package org.redress.desk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.engine.OpenTask;
import org.redress.engine.OpenTasks;
import org.redress.escalation.EscalationDesk;
import org.springframework.stereotype.Component;

/** The open tasks of a case for its page, with what the reader may do about each. */
@Component
class CaseTasks {
    private final OpenTasks tasks;
    private final EscalationDesk escalations;
    private final Names names;
    private final Clockwork times;

    CaseTasks(OpenTasks tasks, EscalationDesk escalations, Names names, Clockwork times) {
        this.tasks = tasks;
        this.escalations = escalations;
        this.names = names;
        this.times = times;
    }

    List<CaseSheet.Work> of(CaseNumber number, SignedIn who, Locale language) {
        return tasks.ofCase(number.value()).stream()
                .map(task -> work(number, task, who, language))
                .toList();
    }

    private CaseSheet.Work work(CaseNumber number, OpenTask task, SignedIn who, Locale language) {
        boolean escalation = "escalation".equals(task.processId());
        boolean mine = who.getName().equals(task.assignee());
        boolean may = QueueLines.holds(who, task.candidateGroup()) && QueueLines.works(who);
        var id = escalation ? escalationOf(number) : null;
        return new CaseSheet.Work(
                task.taskId(),
                names.element(task.processId(), task.activityId(), task.name(), language),
                names.group(task.candidateGroup(), language),
                task.assignee(),
                task.due() == null ? null : times.exact(task.due(), language),
                mine,
                escalation,
                may && task.assignee() == null ? QueueLine.act(task.taskId(), id, "claim") : null,
                mine ? QueueLine.act(task.taskId(), id, "release") : null,
                !escalation && (mine || may && task.assignee() == null) ? "/desk/api/tasks/" + task.taskId() : null);
    }

    private UUID escalationOf(CaseNumber number) {
        return escalations.undecided(number).stream()
                .map(one -> one.id())
                .findFirst()
                .orElse(null);
    }
}
