package org.redress.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.redress.common.Reckonable;

/** Reads the project's calendar format; the days of a region are merged by date over all its yearly files. */
final class CalendarFile {
    private CalendarFile() {}

    /** A calendar as version 0, with the yearly files of its region. */
    static WorkingCalendar read(JsonNode calendar, Collection<JsonNode> years) {
        var weeks = new TreeMap<LocalDate, Week>();
        for (JsonNode week : required(calendar, "weeks")) {
            weeks.put(date(week, "validFrom"), week(required(week, "hours")));
        }
        String region = calendar.path("holidays").asText("");
        return new WorkingCalendar(
                text(calendar, "name"),
                0,
                ZoneId.of(text(calendar, "zone")),
                weeks,
                region.isEmpty() ? Holidays.NONE : holidays(region, years));
    }

    private static Week week(JsonNode hours) {
        var days = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        hours.fields().forEachRemaining(day -> {
            var stretches = new ArrayList<Hours>();
            day.getValue().forEach(stretch -> stretches.add(Hours.parse(stretch.asText())));
            days.put(DayOfWeek.valueOf(day.getKey()), stretches);
        });
        return new Week(days);
    }

    private static Holidays holidays(String region, Collection<JsonNode> files) {
        var days = new HashMap<LocalDate, SpecialDay>();
        var years = new HashSet<Integer>();
        for (JsonNode file : files) {
            if (!region.equals(file.path("region").asText())) {
                continue;
            }
            years.add(required(file, "year").intValue());
            file.path("holidays").forEach(span -> closed(span, days));
            file.path("makeUpWorkdays")
                    .forEach(day -> put(days, date(day, "date"), special(day, text(day, "worksAs"))));
        }
        return new Holidays(region, days, years);
    }

    private static void closed(JsonNode span, HashMap<LocalDate, SpecialDay> days) {
        date(span, "from")
                .datesUntil(date(span, "to").plusDays(1))
                .forEach(date -> put(days, date, special(span, null)));
    }

    private static SpecialDay special(JsonNode day, String worksAs) {
        return new SpecialDay(text(day, "zh"), text(day, "en"), worksAs == null ? null : DayOfWeek.valueOf(worksAs));
    }

    private static void put(HashMap<LocalDate, SpecialDay> days, LocalDate date, SpecialDay day) {
        SpecialDay other = days.putIfAbsent(date, day);
        if (other != null && other.worksAs() != day.worksAs()) {
            throw new CalendarRefused("calendar-day-twice", date + " is both " + other.en() + " and " + day.en(), date);
        }
    }

    private static LocalDate date(JsonNode node, String field) {
        return Reckonable.day(text(node, field));
    }

    private static String text(JsonNode node, String field) {
        return required(node, field).asText();
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new CalendarRefused("calendar-field-missing", "the calendar lacks " + field + " in " + node, field);
        }
        return value;
    }
}
