package org.redress.desk;

import java.util.List;
import org.redress.escalation.EscalationView;
import org.redress.report.CaseDetail;

/** A case as its page shows it, in the reader's language. */
record CaseSheet(
        CaseDetail facts,
        String title,
        String about,
        List<Step> stages,
        List<Badge> badges,
        List<Work> tasks,
        Work task,
        List<Said> conversation,
        List<Promised> deadlines,
        List<EscalationView> escalations,
        List<Other> others,
        List<Act> history) {

    /** One of the five stages: done, here or ahead. */
    record Step(String name, String state) {}

    /** An open task; {@code claim}, {@code release} and {@code form} are null when they are not this person's. */
    record Work(
            String id,
            String name,
            String group,
            String holder,
            String due,
            boolean mine,
            String claim,
            String release,
            String form) {}

    /** A letter, a message or a note. */
    record Said(String id, String kind, String by, String when, String subject, String body, String state) {}

    /** A deadline with the sum that ends in its due time. */
    record Promised(Badge badge, String explanation) {}

    /** Another case of the same person. */
    record Other(String number, String about, String subject, String stage, String when) {}

    /** A line of the record. */
    record Act(String when, String who, String what) {}

    /** The name of one of the open tasks. */
    public String taskName(String taskId) {
        return tasks.stream()
                .filter(task -> task.id().equals(taskId))
                .map(Work::name)
                .findFirst()
                .orElse("");
    }

    public boolean closed() {
        return facts.closedAt() != null;
    }
}
