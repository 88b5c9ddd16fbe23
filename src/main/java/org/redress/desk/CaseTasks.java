package org.redress.desk;

import java.util.List;
import java.util.Locale;
import org.redress.common.CaseNumber;
import org.redress.engine.OpenTask;
import org.redress.engine.OpenTasks;
import org.springframework.stereotype.Component;

/** The open tasks of a case for its page, with what the reader may do about each; escalations have a card of their own. */
@Component
class CaseTasks {
    private final OpenTasks tasks;
    private final Names names;
    private final Clockwork times;

    CaseTasks(OpenTasks tasks, Names names, Clockwork times) {
        this.tasks = tasks;
        this.names = names;
        this.times = times;
    }

    List<CaseSheet.Work> of(CaseNumber number, SignedIn who, Locale language) {
        return tasks.ofCase(number.value()).stream()
                .filter(task -> !"escalation".equals(task.processId()))
                .map(task -> work(task, who, language))
                .toList();
    }

    private CaseSheet.Work work(OpenTask task, SignedIn who, Locale language) {
        boolean mine = who.getName().equals(task.assignee());
        boolean may = QueueLines.holds(who, task.candidateGroup()) && QueueLines.works(who);
        boolean free = may && task.assignee() == null;
        return new CaseSheet.Work(
                task.taskId(),
                names.element(task.processId(), task.activityId(), task.name(), language),
                names.group(task.candidateGroup(), language),
                task.assignee(),
                task.due() == null ? null : times.exact(task.due(), language),
                mine,
                free ? QueueLine.act(task.taskId(), null, "claim") : null,
                mine ? QueueLine.act(task.taskId(), null, "release") : null,
                mine || free ? "/desk/api/tasks/" + task.taskId() : null);
    }
}
