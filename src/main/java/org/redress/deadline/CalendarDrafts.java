package org.redress.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.redress.common.Person;
import org.redress.common.Reckonable;
import org.redress.common.Refusal;
import org.redress.setting.SettingChanged;
import org.springframework.stereotype.Component;

/** Reads a calendar or a year that somebody wants to set, together with all others, and says what is wrong with it. */
@Component
class CalendarDrafts {
    private final CalendarTexts texts;

    CalendarDrafts(CalendarTexts texts) {
        this.texts = texts;
    }

    void check(String family, String name, String value) {
        read(family, name, value);
    }

    /** The calendars that the draft is about: one, or all that have its holidays. */
    List<WorkingCalendar> read(String family, String name, String value) {
        try {
            JsonNode draft = CalendarTexts.parse(value);
            requireOwn(family, name, draft);
            if (family.equals(CalendarTexts.HOLIDAYS)) requireDays(draft);
            return calendars(new SettingChanged(family, name, value, Person.SYSTEM), draft);
        } catch (CalendarRefused refused) {
            throw new Refusal(refused.code(), 422, "/value", refused.args());
        } catch (DateTimeException unreadable) {
            throw new Refusal("calendar-date", 422, "/value", unreadable.getMessage());
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal("calendar-unreadable", 422, "/value");
        }
    }

    private static void requireOwn(String family, String name, JsonNode draft) {
        if (!CalendarTexts.key(draft).equals(family + "/" + name))
            throw new CalendarRefused("calendar-of-other-name", "the calendar is called otherwise", name);
    }

    private static void requireDays(JsonNode draft) {
        int year = draft.path("year").asInt();
        for (JsonNode span : draft.path("holidays")) {
            LocalDate from = date(span, "from");
            LocalDate to = date(span, "to");
            if (to.isBefore(from) || to.isAfter(from.plusDays(30)))
                throw new CalendarRefused("calendar-span", "a holiday has 1 to 31 days", from, to);
            requireYear(year, from, to);
            requireNames(span, from);
        }
        for (JsonNode day : draft.path("makeUpWorkdays")) {
            requireYear(year, date(day, "date"), date(day, "date"));
            requireNames(day, date(day, "date"));
        }
    }

    // New Year's Day may begin in the old year.
    private static void requireYear(int year, LocalDate from, LocalDate to) {
        if (from.getYear() != year && to.getYear() != year)
            throw new CalendarRefused("calendar-other-year", from + " is not in " + year, from, String.valueOf(year));
    }

    private static void requireNames(JsonNode day, LocalDate date) {
        for (String language : List.of("zh", "en"))
            if (day.path(language).asText().isBlank())
                throw new CalendarRefused("calendar-name-missing", date + " has no name", date);
    }

    private static LocalDate date(JsonNode node, String field) {
        return Reckonable.day(node.path(field).asText());
    }

    private List<WorkingCalendar> calendars(SettingChanged change, JsonNode draft) {
        List<JsonNode> all = texts.inForce(change);
        List<JsonNode> years =
                all.stream().filter(content -> content.has("region")).toList();
        return all.stream()
                .filter(content -> content.has("weeks"))
                .filter(content -> concerned(content, draft))
                .map(content -> CalendarFile.read(content, years))
                .toList();
    }

    private static boolean concerned(JsonNode calendar, JsonNode draft) {
        return draft.has("region")
                ? calendar.path("holidays").asText().equals(draft.path("region").asText())
                : calendar.path("name").equals(draft.path("name"));
    }
}
