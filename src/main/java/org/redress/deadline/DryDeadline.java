package org.redress.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One deadline of a rehearsal; it is reckoned as a stored one is, from its policy and from what happened since. */
public final class DryDeadline {
    /** When a level of escalation is due before the deadline itself. */
    public record Level(int level, Instant at) {}

    private final Policy policy;
    private final Terms terms;
    private final WorkingCalendar shop;
    private final List<Change> changes = new ArrayList<>();
    private Reckoning reckoning;

    DryDeadline(Policy policy, Terms terms, WorkingCalendar shop) {
        this.policy = policy;
        this.terms = terms;
        this.shop = shop;
        reckoning = Reckoning.of(terms, changes);
    }

    public String kind() {
        return policy.deadline();
    }

    public Nature nature() {
        return policy.nature();
    }

    public boolean pausable() {
        return policy.pausable();
    }

    public boolean paused() {
        return reckoning.paused();
    }

    public Instant due() {
        return reckoning.due();
    }

    /** The level of escalation a miss asks for; 0 when it asks for none. */
    public int escalatesTo() {
        return Deadline.escalatesTo(policy.missed());
    }

    /** The next level above the one reached that is due before the deadline itself. */
    public Optional<Level> nextLevel(int reached) {
        return Alarm.of(reckoning, policy, shop, policy.warnings().size(), reached).stream()
                .filter(alarm -> alarm.level() > 0)
                .findFirst()
                .map(alarm -> new Level(alarm.level(), alarm.at()));
    }

    /** A question to the customer stops the clock where it may pause. */
    public void asked(Instant at) {
        change(new Change.Asked(at));
    }

    /** The question is answered, or somebody decided to go on without an answer. */
    public void answered(Instant at) {
        change(new Change.Answered(at));
    }

    /** A decision gave it more time. */
    public void extended(Instant at, Instant until) {
        change(new Change.Extended(at, until));
    }

    private void change(Change change) {
        changes.add(change);
        reckoning = Reckoning.of(terms, changes);
    }
}
