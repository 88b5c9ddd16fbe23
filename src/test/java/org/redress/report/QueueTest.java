package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.report.QueueFilter.Tab;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The order of the queue, its pages, and that both come from an index. */
class QueueTest extends StoryApp {
    /** A group of this test alone, so that no other test's cases are in its lists. */
    private static final String GROUP = "queue-test";

    @Autowired
    private Queue queue;

    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void clear() {
        database.update("delete from redress.open_task where candidate_group = ?", GROUP);
    }

    private static QueueFilter team(Instant before, boolean unclaimed, String text) {
        return new QueueFilter(Tab.TEAM, List.of(GROUP), "mei", before, unclaimed, null, null, null, null, null, text);
    }

    /** Tasks outside any process have the clock that they are given. */
    private void tasks(int count) {
        database.update(
                "insert into redress.open_task (task_id, activity_id, name, candidate_group, created_at, due, scopes)"
                        + " select 'queue-test-' || n, 'Activity_Repair', 'Repair', ?, now(),"
                        + " now() + n * interval '1 minute', '{}' from generate_series(1, ?) n",
                GROUP,
                count);
    }

    @Test
    void pagesOfFiftyShowEachTaskOnceInTheOrderOfTimeLeft() {
        tasks(120);
        var seen = new ArrayList<QueueRow>();
        String cursor = null;
        do {
            var page = queue.page(team(null, false, null), cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(50);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(120).extracting(QueueRow::taskId).doesNotHaveDuplicates();
        assertThat(seen).extracting(QueueRow::runsOut).isSorted();
        assertThat(queue.count(team(null, false, null))).isEqualTo(120);
    }

    @Test
    void filtersCutTheListAndItsCount() {
        tasks(20);
        database.update("update redress.open_task set assignee = 'mei' where task_id = 'queue-test-1'");
        var soon = team(Instant.now().plus(10, ChronoUnit.MINUTES), false, null);

        assertThat(queue.page(soon, null).items()).hasSizeBetween(9, 10);
        assertThat(queue.count(team(null, true, null))).isEqualTo(19);
        assertThat(queue.count(team(null, false, "no such words"))).isZero();
    }

    @Test
    void wordsOfTwoChineseCharactersFindTheCase() {
        var number = shop().complaint("骑马杂志少了一期，我要退款");
        shop().task(number, "Activity_FirstResponse");
        assertThat(found("骑马")).containsOnly(number);
        assertThat(found("骑马 杂志")).containsOnly(number);
        assertThat(found(number.toLowerCase(Locale.ROOT))).containsOnly(number);
        assertThat(found("骑马 电视")).isEmpty();
        assertThat(found("，！")).isEmpty();
    }

    private List<String> found(String text) {
        var words =
                new QueueFilter(Tab.TEAM, List.of("agents"), "mei", null, false, null, null, null, null, null, text);
        var found = queue.page(words, null).items();
        assertThat(queue.count(words)).isEqualTo(found.size());
        return found.stream().map(QueueRow::caseNumber).toList();
    }

    @Test
    void aTaskRunsOutWithTheFirstDeadlineOfItsWholeCase() {
        var number = shop().complaint("Whose clock runs out first?");
        shop().task(number, "Activity_FirstResponse");
        assertThat(runsOut(number)).containsOnly(firstDue(number));

        shop().fire(number, "Event_FirstResponseOverdue");
        shop().task(number, "Activity_DecideEscalation");
        assertThat(runsOut(number)).containsOnly(firstDue(number));

        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I am sorry and look into it today."));
        shop().task(number, "Activity_VerifyFacts");
        assertThat(runsOut(number)).containsOnly(firstDue(number));
        assertThat(disagreeing()).isZero();
    }

    private List<Instant> runsOut(String number) {
        return database
                .queryForList(
                        "select runs_out from redress.open_task where case_number = ?",
                        java.sql.Timestamp.class,
                        number)
                .stream()
                .map(java.sql.Timestamp::toInstant)
                .toList();
    }

    private Instant firstDue(String number) {
        return database.queryForObject(
                        "select min(due) from redress.deadline where case_number = ? and (state = 'RUNNING'"
                                + " or (state = 'MISSED' and met_at is null and withdrawn_at is null))",
                        java.sql.Timestamp.class,
                        number)
                .toInstant();
    }

    /** Whatever all tests have done to all cases, no task may stand at the wrong place. */
    private int disagreeing() {
        return database.queryForObject(
                "select count(*) from redress.open_task t where t.process_id is not null"
                        + " and t.runs_out <> redress.first_due(t.case_number)",
                Integer.class);
    }

    @Test
    void aPageAmongManyComesFromItsIndexWithoutSorting() {
        tasks(20_000);
        new JdbcTemplate(DATABASE.owner()).execute("analyze redress.open_task");

        var plan = String.join(
                "\n",
                database.queryForList(
                        "explain select * from redress.open_task q where q.candidate_group = 'queue-test'"
                                + " and q.process_id is distinct from 'escalation'"
                                + " and (q.runs_out, q.task_id) > (now(), '') order by q.runs_out, q.task_id limit 51",
                        String.class));

        assertThat(plan).contains("open_task_team").doesNotContain("Seq Scan", "Sort");
    }
}
