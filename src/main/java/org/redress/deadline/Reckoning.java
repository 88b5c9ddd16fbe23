package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A due time reckoned anew from its terms and everything that happened since: the same terms and changes always give the
 * same due time, so a change of urgency or calendar keeps the time already paused. While paused {@code left} is the open
 * time that remains and {@code due} what it was at the question; else {@code left} is null.
 */
record Reckoning(Terms terms, List<Step> steps, Instant due, Duration left, boolean provisional) {

    static Reckoning of(Terms terms, List<Change> changes) {
        var run = new Run(terms);
        changes.stream().sorted(Comparator.comparing(Change::at)).forEach(run::apply);
        return new Reckoning(terms, List.copyOf(run.steps), run.due, run.left, run.provisional());
    }

    /** The same sum with a line that does not change it. */
    Reckoning with(Step note) {
        var noted = new ArrayList<>(steps);
        noted.add(note);
        return new Reckoning(terms, List.copyOf(noted), due, left, provisional);
    }

    boolean paused() {
        return left != null;
    }

    /** The moment of a warning or level, measured backwards from the due time so that pauses and moves shift it too. */
    Instant at(Offset offset) {
        if (terms.onCalendar()) {
            Duration left = offset.left(whole());
            return left.isNegative() ? due : terms.calendar().minus(due, left);
        }
        Duration left = offset.left(Duration.between(terms.started(), due));
        return left.isNegative() ? due : due.minus(left);
    }

    private Duration whole() {
        if (!terms.span().workingDays()) {
            return terms.span().duration();
        }
        Instant promised =
                terms.calendar().plusWorkingDays(terms.started(), terms.span().days());
        return terms.calendar().between(terms.started(), promised);
    }

    /** The state while the changes are applied one after the other. */
    private static final class Run {
        private final Terms terms;
        private final List<Step> steps = new ArrayList<>();
        private Instant due;
        private Duration left;
        private boolean frozenLate;

        Run(Terms terms) {
            this.terms = terms;
            if (terms.span().external()) {
                steps.add(new Step.Started(terms.started(), terms.started()));
                due = terms.given();
                steps.add(new Step.Given(due));
            } else if (terms.onCalendar()) {
                promise(terms.calendar(), terms.started(), terms.span());
            } else {
                steps.add(new Step.Started(terms.started(), terms.started()));
                due = terms.started().plus(terms.span().duration());
                steps.add(new Step.Elapsed(terms.span().duration(), due));
            }
        }

        private void promise(WorkingCalendar calendar, Instant started, Span span) {
            Instant opens = calendar.nextOpening(started);
            steps.add(new Step.Started(started, opens));
            if (span.workingDays()) {
                due = calendar.plusWorkingDays(started, span.days());
                steps.add(new Step.Days(span.days(), opens, due));
            } else {
                count(started, span.duration());
            }
        }

        private void count(Instant from, Duration open) {
            var counted = new Step.Counted(terms.calendar().spend(from, open));
            steps.add(counted);
            due = counted.until();
        }

        void apply(Change change) {
            if (change instanceof Change.Asked asked) {
                pause(asked.at());
            } else if (change instanceof Change.Answered answered) {
                resume(answered.at());
            } else if (change instanceof Change.Extended extended) {
                steps.add(new Step.Extended(extended.at(), extended.until()));
                moveTo(extended.at(), extended.until());
            } else if (change instanceof Change.Moved moved) {
                steps.add(new Step.Moved(moved.at(), moved.until()));
                moveTo(moved.at(), moved.until());
            }
        }

        private void pause(Instant at) {
            if (terms.nature() != Nature.PROMISE || left != null || frozenLate) {
                return;
            }
            if (at.isBefore(due)) {
                left = terms.calendar().between(at, due);
                steps.add(new Step.Paused(at, left));
            } else {
                frozenLate = true;
                steps.add(new Step.LateFrozen(at, terms.calendar().between(due, at)));
            }
        }

        private void resume(Instant at) {
            if (left == null && !frozenLate) {
                return;
            }
            steps.add(new Step.Resumed(at));
            frozenLate = false;
            if (left != null) {
                count(at, left);
                left = null;
            }
        }

        private void moveTo(Instant at, Instant until) {
            due = until;
            if (left != null) {
                left = terms.calendar().between(at, until);
            }
        }

        private boolean provisional() {
            if (!terms.onCalendar()) {
                return false;
            }
            return terms.calendar().provisional(terms.started(), due);
        }
    }
}
