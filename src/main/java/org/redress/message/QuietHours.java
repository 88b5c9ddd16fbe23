package org.redress.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/** Hours of the day in which customers are not written to without need; {@code from} may lie before midnight. */
public record QuietHours(int from, int until) {
    /** Their name among the settings, where they are written like {@code 21-8}. */
    static final String SETTING = "hours/quiet";

    private static final Pattern FORM = Pattern.compile("(\\d|1\\d|2[0-3])-(\\d|1\\d|2[0-3])");

    /** @throws IllegalArgumentException if the text is not two hours of the day */
    static QuietHours parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("quiet hours are written like 21-8, not " + text);
        return new QuietHours(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    String written() {
        return from + "-" + until;
    }

    /**
     * When a letter may leave: now by day; by night in the morning, unless the limit falls inside the night and would
     * be missed by waiting.
     */
    public Instant sendAt(Instant now, Instant limit, ZoneId zone) {
        var time = now.atZone(zone);
        if (!quiet(time.getHour())) return now;
        var morning = morning(time).toInstant();
        boolean wouldBeMissed = limit.isAfter(now) && !limit.isAfter(morning);
        return wouldBeMissed ? now : morning;
    }

    private boolean quiet(int hour) {
        return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
    }

    private ZonedDateTime morning(ZonedDateTime time) {
        var day =
                time.getHour() < until ? time.toLocalDate() : time.toLocalDate().plusDays(1);
        return day.atTime(until, 0).atZone(time.getZone());
    }
}
