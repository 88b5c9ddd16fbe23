package org.redress.desk;

import java.util.Locale;
import org.redress.report.QueueRow;
import org.springframework.stereotype.Component;

/** Makes the lines of the queue for one reader: names in their language, and the acts that are theirs. */
@Component
class QueueLines {
    private final Names names;
    private final Badges badges;

    QueueLines(Names names, Badges badges) {
        this.names = names;
        this.badges = badges;
    }

    QueueLine of(QueueRow row, SignedIn who, Locale language) {
        boolean mine = who.getName().equals(row.assignee());
        var group = TaskWork.group(row.group(), row.keptApart());
        boolean free = row.assignee() == null && holds(who, group) && works(who);
        return new QueueLine(
                row.taskId(),
                row.caseNumber(),
                row.caseNumber() == null ? null : "/desk/cases/" + row.caseNumber() + "?task=" + row.taskId(),
                badge(row, language),
                row.kind() == null ? "" : names.about(row.caseType(), row.kind(), language),
                row.keptApart() ? names.keptApart(language) : row.subject(),
                row.customerName(),
                "HIGH_VALUE".equals(row.tier()),
                row.urgency(),
                names.element(row.processId(), row.activityId(), row.name(), language),
                row.level(),
                names.group(group, language),
                row.assignee(),
                mine,
                free ? QueueLine.act(row.taskId(), row.escalationId(), "claim") : null,
                mine ? QueueLine.act(row.taskId(), row.escalationId(), "release") : null);
    }

    private Badge badge(QueueRow row, Locale language) {
        if (row.deadlineKind() == null) return null;
        return badges.open(
                row.deadlineKind(), row.nature(), row.state(), row.started(), row.due(), row.leftSeconds(), language);
    }

    static boolean holds(SignedIn who, String group) {
        return group == null || Group.of(group).filter(who.groups()::contains).isPresent();
    }

    static boolean works(SignedIn who) {
        return who.groups().stream().anyMatch(Routes.DOERS::contains);
    }
}
