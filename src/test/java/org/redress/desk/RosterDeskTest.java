package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.engine.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who works when: entered by supervisors, and followed wherever somebody is asked for who is on duty. */
class RosterDeskTest extends RunningApp {
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    /** A Tuesday. */
    private static final LocalDate TUESDAY = LocalDate.of(2031, 3, 4);

    private final String person = "roster-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DutyCalls calls;

    @BeforeEach
    void create() {
        accounts.create(person, "<i>Ann</i>", DemoAccounts.PASSWORD, Set.of("agents", "supervisors"));
    }

    @AfterEach
    void clear() {
        database.update("delete from redress.roster_week where user_id = ?", person);
        database.update("delete from redress.roster_day where user_id = ?", person);
    }

    private int put(String part, String json) {
        return call("PUT", "/api/roster/" + person + part, demo("supervisor"), json)
                .statusCode();
    }

    private int remove(String part) {
        return call("DELETE", "/api/roster/" + person + part, demo("supervisor"), "")
                .statusCode();
    }

    private boolean works(LocalDate day, String time) {
        return database.queryForObject(
                "select redress.at_work(?, (?::timestamp) at time zone 'Asia/Shanghai')",
                Boolean.class,
                person,
                day + " " + time);
    }

    @Test
    void aWeekSaysWhenSomebodyWorksOverMidnightToo() {
        assertThat(works(TUESDAY, "03:00")).as("no hours, any time").isTrue();

        assertThat(put("", "{\"week\":{\"TUESDAY\":[\"09:00-12:00\",\"22:00-06:00\"]}}"))
                .isEqualTo(204);
        assertThat(works(TUESDAY, "08:59:59")).isFalse();
        assertThat(works(TUESDAY, "09:00")).isTrue();
        assertThat(works(TUESDAY, "11:59:59")).isTrue();
        assertThat(works(TUESDAY, "12:00")).isFalse();
        assertThat(works(TUESDAY, "23:30")).isTrue();
        assertThat(works(TUESDAY.plusDays(1), "05:59")).isTrue();
        assertThat(works(TUESDAY.plusDays(1), "06:00")).isFalse();
        assertThat(works(TUESDAY, "05:00")).as("Mondays are free").isFalse();

        assertThat(remove("")).isEqualTo(204);
        assertThat(works(TUESDAY, "03:00")).isTrue();
        assertThat(remove("")).isEqualTo(404);
    }

    @Test
    void aSingleDayAndAnAbsenceGoBeforeTheWeek() {
        put("", "{\"week\":{\"TUESDAY\":[\"09:00-18:00\"]}}");
        assertThat(put("/days/" + TUESDAY, "{\"hours\":[\"14:00-20:00\"]}")).isEqualTo(204);
        assertThat(works(TUESDAY, "10:00")).isFalse();
        assertThat(works(TUESDAY, "19:00")).isTrue();
        assertThat(works(TUESDAY.plusDays(7), "10:00")).isTrue();

        var begins = TUESDAY.atTime(19, 0).atZone(SHOP).toInstant();
        call(
                "PUT",
                "/api/absences/" + person + "/" + begins,
                demo("supervisor"),
                "{\"ends\":\"" + begins.plusSeconds(7_200) + "\"}");
        assertThat(works(TUESDAY, "18:30")).isTrue();
        assertThat(works(TUESDAY, "19:30")).isFalse();
        assertThat(get("/api/roster?from=" + TUESDAY, demo("supervisor")).body())
                .contains("\"ends\":\"" + begins + "\"");

        assertThat(remove("/days/" + TUESDAY)).isEqualTo(204);
        assertThat(works(TUESDAY, "10:00")).isTrue();
    }

    @Test
    void hoursThatAreNoneAreRefusedAtTheirFieldAndOnlySupervisorsEnterAny() {
        var refused =
                call("PUT", "/api/roster/" + person, demo("supervisor"), "{\"week\":{\"MONDAY\":[\"<b>9</b>\"]}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("roster-hours", "/week/MONDAY");
        assertThat(put("", "{\"week\":{\"SOMEDAY\":[]}}")).isEqualTo(400);
        assertThat(call("PUT", "/api/roster/nobody-here", demo("supervisor"), "{\"week\":{}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(call("PUT", "/api/roster/" + person, demo("agent"), "{\"week\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(acts()).isZero();

        put("", "{\"week\":{}}");
        assertThat(acts()).isEqualTo(1);
    }

    private int acts() {
        return database.queryForObject(
                "select count(*) from redress.audit_entry where action = 'ROSTER_ENTERED' and new_values like ?",
                Integer.class,
                "%" + person + "%");
    }

    @Test
    void whoIsOutOfTheirHoursIsNotWoken() {
        call("PUT", "/api/mail", demo(person), "{\"mail\":\"" + person + "@shop.example\"}");
        var now = Instant.now();
        assertThat(calls.mails("supervisors", now, now)).contains(person + "@shop.example");

        put("", "{\"week\":{}}");
        assertThat(calls.mails("supervisors", now, now)).doesNotContain(person + "@shop.example");
        accounts.changeMail(person, null);
    }

    @Test
    void serviceHoursThatNobodyKeepsAreNamed() {
        var tomorrow = LocalDate.now(SHOP).plusDays(1);
        put("/days/" + tomorrow, "{\"hours\":[]}");
        put("", "{\"week\":{}}");
        var page = Browser.signedIn(this, "supervisor")
                .open("/desk/roster?from=" + tomorrow)
                .body();
        assertThat(page).contains("&lt;i&gt;Ann&lt;/i&gt;").doesNotContain("<i>Ann");
        assertThat(get("/api/roster?from=2031-03-04", demo("supervisor")).body())
                .contains(
                        "{\"group\":\"supervisors\",\"from\":\"2031-03-04T01:00:00Z\",\"to\":\"2031-03-04T13:00:00Z\"}");
    }

    @Test
    void whoseShiftEndsIsOfferedToHandOver() {
        claimOne();
        var began = Instant.now().minus(Duration.ofHours(2));
        var hours = clock(began) + "-" + clock(began.plus(Duration.ofMinutes(150)));
        put("/days/" + LocalDate.ofInstant(began, SHOP), "{\"hours\":[\"" + hours + "\"]}");

        assertThat(Browser.signedIn(this, person).open("/desk").body())
                .contains("one open task", "data-hand-over=\"\"");
        assertThat(Browser.signedIn(this, "supervisor").open("/desk/board").body())
                .contains("data-hand-over=\"" + person + "\"");
    }

    private static String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(SHOP));
    }

    private void claimOne() {
        var filed = send(
                to("/api/complaints")
                        .header("Authorization", demo("agent"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"channel\":\"WEB\",\"subject\":\"Help\",\"text\":\"Help\",\"customer\":{\"name\":\"Li Wei\"}}")));
        var number = filed.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
        var task = database.queryForObject(
                "select task_id from redress.open_task where case_number = ?", String.class, number);
        assertThat(post("/api/tasks/" + task + "/claim", demo(person), "{}").statusCode())
                .isEqualTo(200);
    }
}
