package org.redress.desk;

import java.util.List;
import java.util.Locale;
import org.redress.common.CaseNumber;
import org.redress.engine.OpenTask;
import org.redress.engine.OpenTasks;
import org.redress.remedy.RemedyLimits;
import org.springframework.stereotype.Component;

/** The open tasks of a case for its page, with what the reader may do about each; escalations have a card of their own. */
@Component
class CaseTasks {
    private static final String APPROVE = "Activity_ApproveRemedy";

    private final OpenTasks tasks;
    private final RemedyLimits limits;
    private final Names names;
    private final Clockwork times;

    CaseTasks(OpenTasks tasks, RemedyLimits limits, Names names, Clockwork times) {
        this.tasks = tasks;
        this.limits = limits;
        this.names = names;
        this.times = times;
    }

    List<CaseSheet.Work> of(CaseNumber number, boolean keptApart, SignedIn who, Locale language) {
        return tasks.ofCase(number.value()).stream()
                .filter(task -> !"escalation".equals(task.processId()))
                .map(task -> work(task, keptApart, who, language))
                .toList();
    }

    private CaseSheet.Work work(OpenTask task, boolean keptApart, SignedIn who, Locale language) {
        var group = TaskWork.group(task.candidateGroup(), keptApart);
        boolean mine = who.getName().equals(task.assignee());
        boolean may = QueueLines.holds(who, group) && QueueLines.works(who);
        boolean own = own(task, who);
        boolean free = may && !own && task.assignee() == null;
        return new CaseSheet.Work(
                task.taskId(),
                task.activityId(),
                names.element(task.processId(), task.activityId(), task.name(), language),
                names.group(group, language),
                task.assignee(),
                task.due() == null ? null : times.exact(task.due(), language),
                mine,
                own,
                free ? QueueLine.act(task.taskId(), null, "claim") : null,
                mine ? QueueLine.act(task.taskId(), null, "release") : null,
                !own && (mine || free) && !TaskWork.BLOCK_APPEAL.equals(task.activityId())
                        ? "/desk/api/tasks/" + task.taskId()
                        : null);
    }

    /** Who proposed a remedy does not approve it. */
    private boolean own(OpenTask task, SignedIn who) {
        return APPROVE.equals(task.activityId())
                && limits.proposed(CaseNumber.of(task.caseNumber()))
                        .filter(proposal -> proposal.by().equals(who.getName()))
                        .isPresent();
    }
}
