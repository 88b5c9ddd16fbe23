package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.deadline.HandClock.shop;

import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.setting.Setting;
import org.redress.setting.SettingBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Calendars that are set on the page: what moves is shown before, moves then, and moves back with the undo. */
@DeadlineTest
class CalendarSettingTest {
    private static final Person ADMIN = Person.staff("admin");

    @Autowired
    private SettingBook book;

    @Autowired
    private CalendarPreview preview;

    @Autowired
    private DeadlineClock deadlines;

    @Autowired
    private DeadlineCheck check;

    @Autowired
    private CaseStory story;

    @Autowired
    private Calendars calendars;

    @Autowired
    private JdbcTemplate database;

    private CaseNumber waiting(String local) {
        var number = story.received(local);
        story.start(number, story.deploy(CaseStory.task("solution")), "GENERAL");
        return number;
    }

    private Deadline only(CaseNumber number) {
        return deadlines.ofCase(number).get(0);
    }

    private int version(String family, String name) {
        return book.latest(family, name).map(Setting::version).orElse(0);
    }

    private void set(String family, String name, String value) {
        book.change(ADMIN, family, name, new SettingBook.Wanted(version(family, name), value, "as announced"));
    }

    /** The shipped hours, shut on one weekday from a date on. */
    private String shutOn(String day, String from) {
        var shipped = book.value("calendars", "shop");
        var week = shipped.substring(shipped.indexOf("\"hours\""), shipped.lastIndexOf(']'));
        var shut = week.replaceFirst("\"" + day + "\" : \\[ \"09:00-21:00\" \\]", "\"" + day + "\" : []");
        assertThat(shut).isNotEqualTo(week);
        var end = shipped.lastIndexOf(']');
        return shipped.substring(0, end) + ", {\"validFrom\": \"" + from + "\", " + shut + shipped.substring(end);
    }

    @Test
    void whatMovesIsShownThenMovesAndMovesBackWithTheUndo() {
        var number = waiting("2026-03-02T10:00:00");
        assertThat(only(number).due()).isEqualTo(shop("2026-03-03T10:00:00"));
        var draft = shutOn("TUESDAY", "2026-03-03");

        var moves = preview.of("calendars", "shop", draft);
        assertThat(moves.moved()).isPositive();
        assertThat(moves.first())
                .contains(new CalendarPreview.Move(
                        number, "solution", shop("2026-03-03T10:00:00"), shop("2026-03-04T10:00:00")));
        assertThat(only(number).due()).isEqualTo(shop("2026-03-03T10:00:00"));

        set("calendars", "shop", draft);
        check.follow();
        assertThat(only(number).due()).isEqualTo(shop("2026-03-04T10:00:00"));
        assertThat(story.timers(number)).containsExactly(shop("2026-03-04T10:00:00"));

        book.undo(ADMIN, "calendars", "shop", version("calendars", "shop"));
        check.follow();
        assertThat(only(number).due()).isEqualTo(shop("2026-03-03T10:00:00"));
        assertThat(story.acts(number)).containsExactly("DEADLINE_OPENED", "DEADLINE_RECOUNTED", "DEADLINE_RECOUNTED");
    }

    @Test
    void aNewYearCanBeSetAndIsNoLongerProvisional() {
        var year = book.value("holidays", "cn-2028");
        set(
                "holidays",
                "cn-2028",
                year.replaceFirst(
                        "\"holidays\" : \\[ ?\\]",
                        "\"holidays\": [{\"from\": \"2028-01-01\", \"to\": \"2028-01-03\", \"zh\": \"元旦\", \"en\": \"New Year\"}]"));
        check.follow();

        assertThat(book.value("holidays", "cn-2028")).contains("元旦");
        book.undo(ADMIN, "holidays", "cn-2028", version("holidays", "cn-2028"));
        assertThat(book.value("holidays", "cn-2028")).doesNotContain("元旦");
    }

    @Test
    void whatAnotherNodeSetMeanwhileIsKept() {
        var year = book.value("holidays", "cn-2028")
                .replaceFirst(
                        "\"holidays\" : \\[ ?\\]",
                        "\"holidays\": [{\"from\": \"2028-01-01\", \"to\": \"2028-01-03\", \"zh\": \"元旦\", \"en\": \"New Year\"}]");
        database.update(
                "insert into redress.setting (name, version, value, changed_at, changed_by, reason)"
                        + " values ('holidays/cn-2028', ?, ?, now(), 'other', 'as announced')",
                version("holidays", "cn-2028") + 1,
                year);

        set(
                "calendars",
                "office",
                book.value("calendars", "office").replaceFirst("\"en\" ?: ?\"[^\"]*\"", "\"en\": \"Desk hours\""));

        assertThat(calendars.latest("office").orElseThrow().definition()).contains("Desk hours", "2028-01-03");
        book.undo(ADMIN, "calendars", "office", version("calendars", "office"));
        book.undo(ADMIN, "holidays", "cn-2028", version("holidays", "cn-2028"));
    }

    @Test
    void aCalendarThatCannotBeKeptIsRefusedWithWhatToDo() {
        var shipped = book.value("calendars", "shop");
        refused("calendars", "shop", shipped.replaceFirst("09:00-21:00", "9-21"), "calendar-hours-form");
        refused("calendars", "shop", shipped.replaceFirst("09:00-21:00", "21:00-09:00"), "calendar-hours-backwards");
        refused("calendars", "shop", shipped.replace("\"09:00-21:00\"", ""), "calendar-week-closed");
        refused("calendars", "shop", shipped.replace("Asia/Shanghai", "Asia/Nowhere"), "calendar-date");
        refused("calendars", "shop", book.value("calendars", "office"), "calendar-of-other-name");
        refused("calendars", "shop", "nine to five", "calendar-unreadable");
        var year = book.value("holidays", "cn-2026");
        refused("holidays", "cn-2026", year.replace("2026-10-07", "2026-12-07"), "calendar-span");
        refused("holidays", "cn-2026", year.replace("2026-10-10", "2025-10-10"), "calendar-other-year");
        refused("holidays", "cn-2026", year.replace("2026-10-10", "2026-10-05"), "calendar-day-twice");
        refused("holidays", "cn-2026", year.replace("National Day", " "), "calendar-name-missing");
    }

    private void refused(String family, String name, String value, String code) {
        assertThatThrownBy(() -> set(family, name, value))
                .as(code)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
