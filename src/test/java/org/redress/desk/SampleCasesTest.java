package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.Redress;
import org.redress.TestDatabase;
import org.redress.common.Channel;
import org.redress.complaint.NewComplaint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a person finds after the first start. */
@SpringBootTest(
        classes = Redress.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "redress.embedded=true",
            "redress.samples=true",
            "redress.sample-cases=true",
            "management.server.port=0"
        })
class SampleCasesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final String OF_SAMPLE =
            " join redress.idempotency i on i.number = %s where i.key = encode(sha256(convert_to(?, 'UTF8')), 'hex')";
    private static final Map<String, String> WAITING = Map.ofEntries(
            Map.entry("late-parcel", "Activity_FirstResponse"),
            Map.entry("wrong-item", "Activity_VerifyFacts"),
            Map.entry("dead-vacuum", "Activity_ApproveRemedy"),
            Map.entry("late-wok", "Activity_CallBack"),
            Map.entry("broken-charger", "Activity_RecordCause"),
            Map.entry("missing-nuts", "Activity_CallAboutUse"),
            Map.entry("rude-courier", "Activity_DecideEscalation"),
            Map.entry("bad-review-threat", "Activity_JudgeAbuse"),
            Map.entry("platform-keyboard", "Activity_SubmitEvidence"),
            Map.entry("packing-idea", "Activity_FirstResponse"),
            Map.entry("hot-kettle", "Activity_ProtectPeople"),
            Map.entry("night-shoes", "Activity_DecideEscalation"),
            Map.entry("night-jacket", "Activity_DecideEscalation"));

    @Autowired
    SampleCases samples;

    @Autowired
    SampleIntake intake;

    @Autowired
    SampleActs acts;

    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> "app");
        properties.add("spring.flyway.user", () -> "owner");
    }

    @BeforeEach
    void everyStoryIsTold() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> WAITING.forEach(
                        (key, task) -> assertThat(tasks(key)).as(key).contains(task)));
        Awaitility.await().until(() -> "RESOLVED_ACCEPTED".equals(outcome("late-lamp")));
    }

    @Test
    void casesStandInEveryStage() {
        assertThat(jdbc.queryForList(
                        "select distinct stage from redress.case_file where stage <> 'RECEIVED'", String.class))
                .containsExactlyInAnyOrder("ACCEPT", "VERIFY", "RESOLVE", "FOLLOW_UP", "IMPROVE", "CLOSED");
        assertThat(count("select count(distinct case_type) from redress.complaint"))
                .isGreaterThanOrEqualTo(6);
        assertThat(count("select count(distinct channel) from redress.complaint"))
                .isEqualTo(7);
        assertThat(count("select count(distinct urgency) from redress.case_file"))
                .isEqualTo(3);
        assertThat(count("select count(distinct tier) from redress.case_file")).isEqualTo(4);
    }

    @Test
    void eachWaitsWhereItsStoryEnds() {
        assertThat(deadline("night-shoes", "first-response")).isEqualTo("MISSED");
        assertThat(deadline("silent-earphone", "solution")).isEqualTo("PAUSED");
        assertThat(deadline("thin-shirt", "no-objection")).isEqualTo("RUNNING");
        assertThat(outcome("late-lamp")).isEqualTo("RESOLVED_ACCEPTED");
        assertThat(outcome("invoice")).isEqualTo("INQUIRY_ANSWERED");
        assertThat(outcome("late-parcel-again")).isEqualTo("MERGED");
        assertThat(count("select count(*) from redress.escalation where state = 'CLAIMED'"))
                .isEqualTo(1);
    }

    @Test
    void nextStartMakesNoneAgain() throws IOException {
        var before = count("select count(*) from redress.case_file");
        assertThat(samples.begin()).isFalse();
        assertThat(count("select count(*) from redress.case_file")).isEqualTo(before);
    }

    @Test
    void failedCaseIsLeftWhereItIsAndTheOthersGoOn() {
        var customer = new NewComplaint.NewCustomer("Ada", "ada@example.com", null, null, "en");
        var complaint = new NewComplaint(Channel.WEB, customer, null, "Lamp", "Where is my lamp?", null);
        var refused = new SampleCase.Act(SampleCase.Deed.ACCEPT, "agent", null, null, null, null);
        var answered = new SampleCase.Act(
                SampleCase.Deed.COMPLETE,
                "agent",
                "Activity_FirstResponse",
                Map.of("kind", "INQUIRY", "answer", "Dear Ada, it reaches you today."),
                null,
                null);
        var run = new SampleRun(
                List.of(
                        new SampleCase("refused", null, complaint, List.of(refused)),
                        new SampleCase("unreadable", null, null, List.of()),
                        new SampleCase("answered", null, complaint, List.of(answered))),
                intake,
                acts,
                Clock.systemUTC());
        for (int turns = 0; turns < 10 && !run.turn(); turns++)
            assertThat(turns).isLessThan(9);

        assertThat(tasks("refused")).contains("Activity_FirstResponse");
        assertThat(outcome("answered")).isEqualTo("INQUIRY_ANSWERED");
    }

    private List<String> tasks(String key) {
        return jdbc.queryForList(
                "select t.activity_id from redress.open_task t" + OF_SAMPLE.formatted("t.case_number"),
                String.class,
                "sample-" + key);
    }

    private String outcome(String key) {
        return jdbc.queryForObject(
                "select f.outcome from redress.case_file f" + OF_SAMPLE.formatted("f.number"),
                String.class,
                "sample-" + key);
    }

    private String deadline(String key, String kind) {
        return jdbc.queryForObject(
                "select d.state from redress.deadline d" + OF_SAMPLE.formatted("d.case_number") + " and d.kind = ?",
                String.class,
                "sample-" + key,
                kind);
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }
}
