package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.engine.Accounts;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** What the board reads, each about a case or a person of its own. */
class BoardRowsTest extends StoryApp {
    private static final int ALL = 10_000;

    @Autowired
    private BoardRows rows;

    @Autowired
    private Accounts accounts;

    private String complaint(String words) {
        var number = shop().complaint(words);
        shop().task(number, "Activity_FirstResponse");
        return number;
    }

    private void answer(String number) {
        var done = shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I am sorry and look into it today."));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(204);
    }

    @Test
    void aDeadlineIsLateFromItsBreachUntilItIsMet() {
        var number = complaint("Nobody answers me");
        assertThat(rows.late(Instant.now(), ALL, ALL))
                .noneMatch(row -> row.caseNumber().equals(number));

        shop().fire(number, "Event_FirstResponseOverdue");
        assertThat(rows.late(Instant.now(), ALL, ALL)).anySatisfy(row -> {
            assertThat(row.caseNumber()).isEqualTo(number);
            assertThat(row.deadlineKind()).isEqualTo("first-response");
            assertThat(row.total()).isPositive();
        });
        assertThat(rows.escalations(Instant.now()))
                .anySatisfy(count -> assertThat(count.all()).isPositive());

        answer(number);
        assertThat(rows.late(Instant.now(), ALL, ALL))
                .noneMatch(row ->
                        row.caseNumber().equals(number) && row.deadlineKind().equals("first-response"));
    }

    @Test
    void aRunningDeadlineIsNearInTheHourBeforeItRunsOut() {
        var number = complaint("A parcel that is late");
        var due = Instant.parse(shop().see(number).path("deadlines").findParents("kind").stream()
                .filter(row -> row.path("kind").asText().equals("first-response"))
                .findFirst()
                .orElseThrow()
                .path("due")
                .asText());

        var before = due.minus(Duration.ofMinutes(1));
        assertThat(rows.near(before, due, ALL, ALL))
                .anyMatch(row -> row.caseNumber().equals(number));
        assertThat(rows.near(before, due.minusSeconds(1), ALL, ALL))
                .noneMatch(row -> row.caseNumber().equals(number) && row.due().equals(due));
    }

    @Test
    void aCaseIsSilentUntilSomebodyDoesSomething() {
        var number = complaint("Nobody touches this");
        var since = Instant.now();
        assertThat(rows.silent(since, ALL, ALL))
                .anyMatch(row -> row.caseNumber().equals(number));

        var task = shop().task(number, "Activity_FirstResponse");
        assertThat(shop().post("agent", "/api/tasks/" + task + "/claim", Map.of())
                        .status())
                .isEqualTo(200);

        assertThat(rows.silent(since, ALL, ALL))
                .noneMatch(row -> row.caseNumber().equals(number));
    }

    @Test
    void itIsCountedHowManyAreSilentThoughFewerAreShown() {
        complaint("Nobody touches this either");
        complaint("Nor this");
        var since = Instant.now();

        int all = rows.silent(since, ALL, ALL).size();
        assertThat(rows.silent(since, ALL, 1))
                .extracting(SilentCase::total)
                .containsExactly(all)
                .allMatch(total -> total > 1);
    }

    @Test
    void theLoadTellsWhatSomebodyHoldsAndWhoIsAway() {
        accounts.create("board-load", "Lin Mei", "redress-demo-2026", Set.of("agents"));
        var end = Instant.parse("2999-01-01T00:00:00Z");
        var away = shop().put(
                        "supervisor", "/api/absences/board-load/2020-01-01T00:00:00Z", Map.of("ends", end.toString()));
        assertThat(away.status()).isEqualTo(204);
        var task = shop().task(complaint("One task for Lin Mei"), "Activity_FirstResponse");
        shop().post("board-load", "/api/tasks/" + task + "/claim", Map.of());

        var now = Instant.now();
        assertThat(rows.load(now, now, now)).anySatisfy(person -> {
            assertThat(person.id()).isEqualTo("board-load");
            assertThat(person.tasks()).isEqualTo(1);
            assertThat(person.awayUntil()).isEqualTo(end);
            assertThat(person.groups()).isEqualTo("agents");
        });
        assertThat(rows.held("board-load", ALL)).extracting(HeldTask::taskId).containsExactly(task);
        assertThat(rows.load(now, now, now))
                .extracting(Colleague::id)
                .contains("agent")
                .doesNotContain("auditor");
    }

    @Test
    void theDayIsCountedFromTheRecordBesideYesterday() {
        complaint("Counted today");
        var now = Instant.now();
        var hour = Duration.ofHours(1);

        var today = rows.days(now.minus(hour.multipliedBy(2)), now.minus(hour), now.minus(hour)).stream()
                .filter(figure -> figure.action().equals("COMPLAINT_RECEIVED"))
                .findFirst()
                .orElseThrow();
        assertThat(today.today()).isPositive();
        assertThat(today.yesterday()).isZero();

        var yesterday = rows.days(now.minus(hour), now.plus(hour), now.minus(hour.dividedBy(2))).stream()
                .filter(figure -> figure.action().equals("COMPLAINT_RECEIVED"))
                .findFirst()
                .orElseThrow();
        assertThat(yesterday.today()).isZero();
        assertThat(yesterday.yesterday()).isEqualTo(today.today());
        assertThat(yesterday.yesterdayByNow()).isZero();
    }
}
