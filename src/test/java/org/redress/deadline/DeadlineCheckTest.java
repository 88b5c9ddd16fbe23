package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.deadline.HandClock.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.engine.Timers;
import org.springframework.beans.factory.annotation.Autowired;

@DeadlineTest
class DeadlineCheckTest {
    @Autowired
    private DeadlineClock deadlines;

    @Autowired
    private DeadlineCheck check;

    @Autowired
    private CalendarLoading loading;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CaseStory story;

    @Autowired
    private HandClock clock;

    private Deadline only(CaseNumber number) {
        return deadlines.ofCase(number).get(0);
    }

    private CaseNumber waiting(String kind, String local) {
        var number = story.received(local);
        story.start(number, story.deploy(CaseStory.task(kind)), "GENERAL");
        return number;
    }

    @Test
    void whatAgreesIsLeftAlone() {
        var running = waiting("solution", "2026-03-02T10:00:00");
        var paused = waiting("solution", "2026-03-02T10:00:00");
        story.act(paused, () -> deadlines.pause(paused, Ids.next()));
        check.run();
        assertThat(story.acts(running)).containsExactly("DEADLINE_OPENED");
        assertThat(story.acts(paused)).containsExactly("DEADLINE_OPENED", "DEADLINE_PAUSED");
    }

    @Test
    void aTimerThatDiffersFromItsRowIsMovedBack() {
        var running = waiting("solution", "2026-03-02T10:00:00");
        story.moveTimer(running, "2026-03-05T10:00:00");
        var paused = waiting("solution", "2026-03-02T10:00:00");
        story.act(paused, () -> deadlines.pause(paused, Ids.next()));
        story.moveTimer(paused, "2026-03-05T10:00:00");
        check.run();
        assertThat(story.timers(running)).containsExactly(shop("2026-03-03T10:00:00"));
        assertThat(story.timers(paused)).containsExactly(Timers.NEVER);
        assertThat(story.acts(running)).containsExactly("DEADLINE_OPENED", "DEADLINE_REPAIRED");
    }

    @Test
    void anOverdueTimerThatWaitsForItsNextTryIsLeftAlone() {
        var number = waiting("solution", "2026-03-02T10:00:00");
        clock.set("2026-03-03T10:01:00");
        story.moveTimer(number, "2026-03-03T10:06:00");
        check.run();
        assertThat(story.acts(number)).containsExactly("DEADLINE_OPENED");
    }

    @Test
    void aRowWhoseScopeIsGoneIsWatchedByTheMonitor() {
        var number = story.received("2026-03-02T10:00:00");
        String instance = story.start(number, story.deploy(CaseStory.task("solution")), "GENERAL");
        story.vanish(number, instance);
        assertThat(only(number).state()).isEqualTo(DeadlineState.RUNNING);
        check.run();
        assertThat(only(number).executionId()).isNull();
        assertThat(only(number).nextAlarm()).isEqualTo(shop("2026-03-02T16:00:00"));
        assertThat(story.acts(number)).contains("DEADLINE_REPAIRED");
    }

    @Test
    void aLoadedYearMovesWhatWasProvisional() throws IOException {
        var number = waiting("cause", "2026-12-31T17:00:00");
        assertThat(only(number).due()).isEqualTo(shop("2027-01-01T17:00:00"));
        assertThat(only(number).provisional()).isTrue();
        assertThat(deadlines.explain(only(number).id(), Locale.ENGLISH).provisional())
                .isTrue();
        int version = only(number).calendarVersion();

        loading.load(with2027());
        check.run();
        assertThat(only(number).due()).isEqualTo(shop("2027-01-04T17:00:00"));
        assertThat(only(number).provisional()).isFalse();
        assertThat(only(number).calendarVersion()).isEqualTo(version + 1);
        assertThat(story.timers(number)).containsExactly(shop("2027-01-04T17:00:00"));
        assertThat(story.acts(number)).containsExactly("DEADLINE_OPENED", "DEADLINE_RECOUNTED");
        assertThat(deadlines.explain(only(number).id(), Locale.ENGLISH).due())
                .isEqualTo(only(number).due());
        assertThat(story.sql()
                        .queryForObject(
                                "select count(*) from redress.audit_entry where chain = 'system' and action ="
                                        + " 'CALENDAR_LOADED' and new_values like '%office%'",
                                Integer.class))
                .isEqualTo(version + 1);
    }

    @Test
    void theSameContentIsNoNewVersionWhateverItsOrder() throws IOException {
        int shop = calendars.latest("shop").orElseThrow().version();
        loading.load(List.of(new ObjectMapper().readTree("""
                        {"weeks": [{"hours": {"SUNDAY": ["09:00-21:00"], "SATURDAY": ["09:00-21:00"],
                          "FRIDAY": ["09:00-21:00"], "THURSDAY": ["09:00-21:00"], "WEDNESDAY": ["09:00-21:00"],
                          "TUESDAY": ["09:00-21:00"], "MONDAY": ["09:00-21:00"]}, "validFrom": "2020-01-01"}],
                         "zone": "Asia/Shanghai", "title": {"zh": "客服", "en": "Customer service"}, "name": "shop"}
                        """)));
        assertThat(calendars.latest("shop").orElseThrow().version()).isEqualTo(shop);
    }

    /** The shipped office with a year that is not announced yet. */
    private static List<JsonNode> with2027() throws IOException {
        var files = new ArrayList<JsonNode>();
        for (String name : List.of("office", "cn-2023", "cn-2024", "cn-2025", "cn-2026")) {
            files.add(ShippedCalendars.json(Path.of("calendars", name + ".json")));
        }
        files.add(new ObjectMapper().readTree("""
                                {"region": "cn", "year": 2027, "holidays":
                                  [{"from": "2027-01-01", "to": "2027-01-03", "zh": "元旦", "en": "New Year's Day"}]}
                                """));
        return files;
    }
}
