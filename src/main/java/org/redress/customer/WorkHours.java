package org.redress.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.common.Refusal;

/**
 * The hours of one person on one day, on the clocks of the shop. What ends before it begins ends the next day. Two
 * stretches that meet are one.
 */
record WorkHours(List<Stretch> stretches) {
    private static final int DAY = 24 * 60;
    private static final int MOST = 6;
    private static final Pattern TEXT =
            Pattern.compile("\\s*(\\d{1,2})[:：]([0-5]\\d)\\s*[-–—－~～]\\s*(\\d{1,2})[:：]([0-5]\\d)\\s*");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    /** Minutes after midnight; {@code to} is not included and may lie in the next day. */
    record Stretch(int from, int to) {
        @Override
        public String toString() {
            return clock(from) + "-" + clock(to == DAY ? DAY : to % DAY);
        }

        private static String clock(int minutes) {
            return "%02d:%02d".formatted(minutes / 60, minutes % 60);
        }
    }

    WorkHours {
        stretches = List.copyOf(stretches);
    }

    /**
     * Reads stretches such as {@code 09:00-18:00} and {@code 22:00-06:00}; none is a free day.
     *
     * @param pointer the field they stand in, for whoever typed them
     */
    static WorkHours read(List<String> texts, String pointer) {
        if (texts.size() > MOST) throw new Refusal("roster-too-many", 422, pointer, MOST);
        var stretches = texts.stream()
                .map(text -> stretch(text, pointer))
                .sorted(Comparator.comparingInt(Stretch::from))
                .toList();
        for (int i = 1; i < stretches.size(); i++)
            if (stretches.get(i).from() < stretches.get(i - 1).to())
                throw new Refusal("roster-overlap", 422, pointer, stretches.get(i - 1), stretches.get(i));
        return new WorkHours(stretches);
    }

    private static Stretch stretch(String text, String pointer) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) throw new Refusal("roster-hours", 422, pointer, text);
        int from = minutes(parts.group(1), parts.group(2));
        int to = minutes(parts.group(3), parts.group(4));
        if (from >= DAY || to > DAY || from == to) throw new Refusal("roster-hours", 422, pointer, text);
        return new Stretch(from, to < from ? to + DAY : to);
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    /** Reads what {@link #range} wrote. */
    static WorkHours ofRange(String range) {
        var stretches = new ArrayList<Stretch>();
        var parts = RANGE.matcher(range);
        while (parts.find())
            stretches.add(new Stretch(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        return new WorkHours(stretches);
    }

    /** As the database holds them. */
    String range() {
        return stretches.stream()
                .map(one -> "[" + one.from() + "," + one.to() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The stretches as they are typed, joined by commas; empty on a free day. */
    @Override
    public String toString() {
        return stretches.stream().map(Stretch::toString).collect(Collectors.joining(", "));
    }
}
