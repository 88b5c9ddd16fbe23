package org.redress.design;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A timer as our models write it: a clock bean asked for a row of the deadline table. */
record Timer(String clock, String row) {
    // Word for word what the engine's timer listeners recognise: another spelling would never mark a breach.
    private static final Pattern DUE =
            Pattern.compile("\\$\\{(deadlines|escalationClock)\\.due\\(execution, ?'([a-z-]+)'\\)}");

    /** The row of a person's request for more time; only the escalation clock knows it. */
    static final String EXTENSION = "extension";

    static Optional<Timer> of(Node timerEventDefinition) {
        List<Node> parts = timerEventDefinition.children();
        if (parts.size() != 1 || !parts.get(0).is("bpmn:timeDate")) {
            return Optional.empty();
        }
        Matcher due = DUE.matcher(parts.get(0).text());
        return due.matches() ? Optional.of(new Timer(due.group(1), due.group(2))) : Optional.empty();
    }

    /** The timer of an event, if it has one in our manner. */
    static Optional<Timer> on(Node event) {
        return event.children("bpmn:timerEventDefinition").findFirst().flatMap(Timer::of);
    }

    boolean isEscalationClock() {
        return clock.equals("escalationClock");
    }

    boolean isIn(DeadlineTable table) {
        return table.has(row) || isEscalationClock() && row.equals(EXTENSION);
    }
}
