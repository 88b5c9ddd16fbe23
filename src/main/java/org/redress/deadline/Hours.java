package org.redress.deadline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opening hours within one local day in seconds after midnight; {@code to} may be 24:00 (86400) and is not included. */
record Hours(int from, int to) {
    static final int DAY = 24 * 60 * 60;
    private static final Pattern TEXT = Pattern.compile("(\\d{2}):([0-5]\\d)-(\\d{2}):([0-5]\\d)");

    Hours {
        if (from < 0 || to > DAY || from >= to) {
            String both = clock(from) + "-" + clock(to);
            throw new CalendarRefused(
                    "calendar-hours-backwards", "hours must run forward within one day: " + both, both);
        }
    }

    /** Reads {@code 09:00-18:00}; {@code 24:00} is a legal end. */
    static Hours parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new CalendarRefused("calendar-hours-form", "hours are written like 09:00-18:00, not " + text, text);
        }
        return new Hours(seconds(parts, 1), seconds(parts, 3));
    }

    private static int seconds(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group)) * 3600 + Integer.parseInt(parts.group(group + 1)) * 60;
    }

    private static String clock(int seconds) {
        return "%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }

    @Override
    public String toString() {
        return clock(from) + "-" + clock(to);
    }
}
