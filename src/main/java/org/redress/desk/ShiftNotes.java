package org.redress.desk;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import org.redress.report.ShiftEnd;
import org.redress.report.ShiftEnds;
import org.springframework.stereotype.Component;

/** Reminds of tasks that are to be handed over because somebody's shift ends. */
@Component
class ShiftNotes {
    private final ShiftEnds ends;
    private final Names names;
    private final Clockwork clock;

    ShiftNotes(ShiftEnds ends, Names names, Clockwork clock) {
        this.ends = ends;
        this.names = names;
        this.clock = clock;
    }

    /** What the person reads, or null when there is nothing to hand over. */
    String mine(SignedIn who, Locale language) {
        return ends.of(who.getName(), clock.now())
                .map(end -> note(over(end) ? "shift.mine.over" : "shift.mine.ends", end, language))
                .orElse(null);
    }

    /** What supervisors read of everybody, by user id. */
    Map<String, String> all(Locale language) {
        return ends.all(clock.now()).stream()
                .collect(toMap(ShiftEnd::person, end -> note(over(end) ? "shift.over" : "shift.ends", end, language)));
    }

    private boolean over(ShiftEnd end) {
        return !end.ends().isAfter(clock.now());
    }

    private String note(String key, ShiftEnd end, Locale language) {
        return names.of(key, language, clock.exact(end.ends(), language), end.tasks());
    }
}
