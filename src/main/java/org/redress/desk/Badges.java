package org.redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the {@link Badge} of a deadline. */
@Component
class Badges {
    private static final int SOON = 75;

    private final Names names;
    private final Clockwork clock;

    Badges(Names names, Clockwork clock) {
        this.names = names;
        this.clock = clock;
    }

    /** The badge of a deadline that is still of interest: running, standing, or missed and waited for. */
    Badge open(String kind, String nature, String state, Instant from, Instant due, Long left, Locale language) {
        if (state.equals("PAUSED")) return paused(kind, nature, from, left, language);
        // Missed before its time: somebody fired the timer by hand, which counts as the breach.
        if (state.equals("MISSED") && due.isAfter(clock.now()))
            return settled(kind, nature, state, from, due, language);
        var share = share(from, due);
        var tone = !due.isAfter(clock.now()) ? "late" : share >= SOON ? "soon" : "calm";
        return new Badge(
                icon(nature),
                nature,
                tone,
                names.deadline(kind, language),
                clock.left(due, language),
                clock.exact(due, language),
                from,
                due,
                share);
    }

    private Badge paused(String kind, String nature, Instant from, Long left, Locale language) {
        var rest = clock.length(Duration.ofSeconds(left == null ? 0 : left), language);
        var text = names.of("badge.paused", language, rest);
        return new Badge("circle-pause", nature, "paused", names.deadline(kind, language), text, null, from, null, 0);
    }

    /** The badge of a deadline that is settled: met, or given up. */
    Badge settled(String kind, String nature, String state, Instant from, Instant due, Locale language) {
        var met = state.equals("MET");
        var tone = met ? "met" : state.equals("MISSED") ? "missed" : "withdrawn";
        return new Badge(
                met ? "circle-check" : icon(nature),
                nature,
                tone,
                names.deadline(kind, language),
                names.of("badge." + tone, language),
                clock.exact(due, language),
                from,
                due,
                met ? 100 : 0);
    }

    private static String icon(String nature) {
        return switch (nature) {
            case "OBLIGATION" -> "scale";
            case "WAIT" -> "hourglass";
            default -> "clock";
        };
    }

    private int share(Instant from, Instant due) {
        var whole = Duration.between(from, due).toSeconds();
        var gone = Duration.between(from, clock.now()).toSeconds();
        return whole <= 0 ? 100 : (int) Math.max(0, Math.min(100, 100 * gone / whole));
    }
}
