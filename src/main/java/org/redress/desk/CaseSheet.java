package org.redress.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redress.escalation.EscalationView;
import org.redress.escalation.Outcome;
import org.redress.report.CaseDetail;
import org.redress.report.EarlierCase;

/**
 * A case as its page shows it, in the reader's language.
 *
 * @param cut true when more was said or done before what is shown
 */
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
        List<Rating> ratings,
        List<Act> history,
        boolean cut) {

    private static final List<Outcome> ASKED =
            List.of(Outcome.APPROVE, Outcome.REFUSE, Outcome.TAKE_OVER, Outcome.EXTEND);
    private static final List<Outcome> UNASKED =
            List.of(Outcome.TAKE_OVER, Outcome.REASSIGN, Outcome.EXTEND, Outcome.NOT_NEEDED);
    private static final Set<String> MONEY =
            Set.of("Activity_ProposeSolution", "Activity_ApproveRemedy", "Activity_DecideHardCase");

    /** One of the five stages: done, here or ahead. */
    record Step(String name, String state) {}

    /**
     * An open task; {@code claim}, {@code release} and {@code form} are null when they are not this person's.
     *
     * @param own true when it asks for a second person and this one was the first
     */
    record Work(
            String id,
            String activity,
            String name,
            String group,
            String holder,
            String due,
            boolean mine,
            boolean own,
            String claim,
            String release,
            String form) {
        /** Whether money and limits belong beside the form. */
        public boolean aboutMoney() {
            return MONEY.contains(activity);
        }

        /** Whether it is done by answering a blocked buyer instead of by a form. */
        public boolean aboutAppeal() {
            return TaskWork.BLOCK_APPEAL.equals(activity);
        }
    }

    /** A letter, a message or a note; a turn of the case has its name as body. */
    record Said(String id, String kind, String by, String when, String subject, String body, String state) {}

    /** A deadline with the sum that ends in its due time. */
    record Promised(Badge badge, String explanation) {}

    /** A case of a person, in a line. */
    record Other(String number, String about, String subject, String stage, String when, Integer csat) {
        static Other of(EarlierCase one, Names names, Clockwork times, Locale language) {
            return new Other(
                    one.number(),
                    names.about(one.caseType(), one.kind(), language),
                    one.keptApart() ? names.keptApart(language) : one.subject(),
                    names.stage(one.stage(), language),
                    times.exact(one.receivedAt(), language),
                    one.csat());
        }
    }

    /** What the customer thought of it; the comment may be null, and so may the recommendation. */
    record Rating(int csat, Integer nps, String comment) {}

    /** A line of the record; {@code seq} is its place there. */
    record Act(long seq, String when, String who, String what) {}

    /** The name of one of the open tasks. */
    public String taskName(String taskId) {
        return tasks.stream()
                .filter(task -> task.id().equals(taskId))
                .map(Work::name)
                .findFirst()
                .orElse("");
    }

    /** The four outcomes that an escalation of this case most often has; first an approval, where one is waited for. */
    public List<Outcome> likely() {
        return tasks.stream().anyMatch(task -> task.activity().equals("Activity_ApproveRemedy")) ? ASKED : UNASKED;
    }

    /** The other outcomes. */
    public List<Outcome> rare() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> !likely().contains(outcome))
                .toList();
    }

    public boolean closed() {
        return facts.closedAt() != null;
    }
}
