package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person is forgotten also where their name stands beside their cases: in work of the house, and in what failed. */
@ExtendWith(OutputCaptureExtension.class)
class NamedAsideStoryTest extends StoryApp {
    private final WholeDatabase database = new WholeDatabase(DATABASE.owner());
    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());
    private final String name = "Canary-" + UUID.randomUUID() + " Lee";
    private final String mail = "canary-" + UUID.randomUUID() + "@planted.example";
    private final String mobile =
            "137%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    private final List<String> canaries = List.of(name, mail, mobile, spaced(mobile));
    private Shop shop;

    @BeforeEach
    void open() {
        shop = shop();
    }

    @Test
    void noTextBesideTheCasesNamesThePerson() throws Exception {
        var number = complaint();
        named("PUT", "/api/drafts/new-complaint", Map.of("fields", Map.of("text", "Mail " + mail)));
        named("POST", "/api/views", Map.of("name", "For " + name, "filter", Map.of("tab", "MINE", "free", false)));
        named("POST", "/api/views", Map.of("name", "Ask " + mobile, "filter", Map.of("tab", "MINE", "free", true)));
        claimed();
        var improvement = improvement("PRODUCT_TEXT");
        worked(improvement);
        assertThat(tables())
                .contains("redress.saved_view", "redress.desk_draft", "redress.submission")
                .contains("redress.improvement_action", "redress.contact_claim");

        erase(number);

        assertThat(database.holding(canaries)).isEmpty();
        assertThat(sql.queryForList("select name from redress.saved_view where name like '%erased%'", String.class))
                .anyMatch(view -> view.startsWith("For Text erased on 20"))
                .anyMatch(view -> view.startsWith("Ask Text erased on 20"));
        assertThat(acts(improvement)).contains("TEXT_ERASED manager");
        assertThat(database.verifiedEntries()).isGreaterThan(20);
        assertThat(shop.get("quality", "/api/improvements/" + improvement)
                        .body()
                        .path("actions")
                        .path(0)
                        .path("action")
                        .asText())
                .startsWith("Call Text erased on 20")
                .endsWith(" about foam.");
    }

    @Test
    void whatAnImprovementSaysStaysWhileItsOwnCaseIsUnderAHold() throws Exception {
        var number = complaint();
        var improvement = improvement("WRONG_PICK");
        triaged(improvement);
        var hold = "/api/cases/" + improvement + "/legal-hold";
        assertThat(shop.post("manager", hold, Map.of("reason", "The court asks."))
                        .status())
                .isEqualTo(204);
        assertThat(shop.post("auditor", hold + "/confirmation", Map.of()).status())
                .isEqualTo(204);

        erase(number);
        assertThat(tables()).containsOnly("redress.submission", "redress.held_person");

        assertThat(shop.post("auditor", hold + "/lifting", Map.of("reason", "It is over."))
                        .status())
                .isEqualTo(204);
        assertThat(shop.post("manager", hold + "/confirmation", Map.of()).status())
                .isEqualTo(204);
        assertThat(database.holding(canaries)).isEmpty();
        assertThat(acts(improvement)).contains("TEXT_ERASED system");
    }

    /** A job fails with a message that names the person; one had failed before messages were left out. */
    @Test
    void theEngineKeepsNoMessageOfWhatFailed(CapturedOutput log) throws Exception {
        var number = complaint();
        var job = job(number);
        refuseEscalations(number);
        sql.update(
                "update act_ru_job set duedate_ = now(), retries_ = 1, exception_msg_ = 'before' where id_ = ?", job);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> gaveUp(job));
        sql.execute("drop function redress.refuse_escalation() cascade");

        assertThat(tables()).noneMatch(table -> table.startsWith("public."));
        assertThat(log.toString().lines().filter(line -> !line.contains("EmbeddedPostgres")))
                .noneMatch(line -> line.contains(name));
        assertThat(failure(job)).contains("Exception").doesNotContain(name);

        keptBefore(job);
        assertThat(tables())
                .contains("public.act_ru_job", "public.act_ge_bytearray", "public.act_ru_incident")
                .contains("public.act_hi_job_log", "public.act_hi_incident");
        erase(number);
        assertThat(database.holding(canaries)).isEmpty();
    }

    /** The database says the name when the job fails. */
    private void refuseEscalations(String number) {
        sql.execute("create function redress.refuse_escalation() returns trigger language plpgsql as $$ begin"
                + " raise exception 'No escalation for " + name + "'; end $$");
        sql.execute("create trigger refused before insert on redress.escalation for each row"
                + " when (new.case_number = '" + number + "') execute function redress.refuse_escalation()");
    }

    private boolean gaveUp(String job) {
        return sql.queryForObject("select retries_ from act_ru_job where id_ = ?", Integer.class, job) == 0;
    }

    private String failure(String job) {
        return sql.queryForObject(
                "select j.exception_msg_ || ' ' || convert_from(b.bytes_, 'UTF8') from act_ru_job j"
                        + " join act_ge_bytearray b on b.id_ = j.exception_stack_id_ where j.id_ = ?",
                String.class,
                job);
    }

    /** As the engine kept failures once. */
    private void keptBefore(String job) {
        sql.update("update act_ru_job set exception_msg_ = ? where id_ = ?", name, job);
        sql.update("update act_hi_job_log set job_exception_msg_ = ? where job_id_ = ?", name, job);
        sql.update("update act_ru_incident set incident_msg_ = ? where configuration_ = ?", name, job);
        sql.update("update act_hi_incident set incident_msg_ = ? where configuration_ = ?", name, job);
        sql.update(
                "update act_ge_bytearray set bytes_ = convert_to(?, 'UTF8') where id_ in ("
                        + "select exception_stack_id_ from act_ru_job where id_ = ? union all"
                        + " select job_exception_stack_id_ from act_hi_job_log where job_id_ = ?)",
                name,
                job,
                job);
    }

    private String job(String number) {
        return sql.queryForObject(
                "select j.id_ from act_ru_job j join act_hi_procinst p on p.proc_inst_id_ = j.process_instance_id_"
                        + " join act_ru_jobdef d on d.id_ = j.job_def_id_"
                        + " where p.business_key_ = ? and d.act_id_ = 'Event_FirstResponseOverdue'",
                String.class,
                number);
    }

    private List<String> tables() throws Exception {
        return database.holding(canaries).stream()
                .map(found -> found.substring(0, found.indexOf(' ')))
                .distinct()
                .toList();
    }

    private List<String> acts(String number) {
        return StreamSupport.stream(
                        shop.get("auditor", "/api/cases/" + number + "/history")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .map((JsonNode act) ->
                        act.path("action").asText() + " " + act.path("who").asText())
                .toList();
    }

    private void erase(String number) {
        var customer = shop.see(number).path("customer").path("id").asText();
        var erased =
                shop.post("manager", "/api/customers/" + customer + "/erasure", Map.of("reason", "Asked by mail."));
        assertThat(erased.status()).as("%s", erased.body()).isEqualTo(200);
    }

    private String complaint() {
        var who = Map.of("name", name, "email", mail, "phone", mobile, "language", "en");
        return shop.file(Map.of("customer", who, "subject", "Text of a kettle", "text", "The text is wrong."))
                .body()
                .path("number")
                .asText();
    }

    /** Somebody else, whom the shop knows already, gives the person's address. */
    private void claimed() {
        var other = "other-" + UUID.randomUUID();
        for (var who : List.of(Map.of("platformId", other), Map.of("platformId", other, "email", mail)))
            assertThat(shop.file(Map.of("customer", who, "subject", "Another kettle", "text", "It leaks."))
                            .status())
                    .isEqualTo(201);
    }

    private void named(String method, String path, Map<String, ?> body) {
        var answer = method.equals("PUT") ? shop.put("agent", path, body) : shop.post("agent", path, body);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isLessThan(300);
    }

    /** Two complaints about one product that others filed bring an improvement. */
    private String improvement(String cause) {
        for (var subject : List.of("Wrong words on a kettle", "A kettle that says otherwise")) closed(subject, cause);
        return Awaitility.await("improvement")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> sql
                                .queryForList(
                                        "select number from redress.improvement join redress.case_file using (number)"
                                                + " where cause_code = ? and instance_id is not null"
                                                + " and improvement.closed_at is null order by opened_at desc",
                                        String.class,
                                        cause)
                                .stream()
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    private void closed(String subject, String cause) {
        var number = shop.file(Map.of("subject", subject, "text", "It says otherwise.", "orderId", "8811"))
                .body()
                .path("number")
                .asText();
        shop.verify(number);
        done("agent", number, "Activity_ProposeSolution", Map.of("remedyKind", "APOLOGY", "reasons", "We are sorry."));
        shop.post("agent", "/api/cases/" + number + "/acceptance", Map.of());
        done("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        shop.post("agent", "/api/cases/" + number + "/survey", Map.of("csat", 5, "nps", 9));
        done(
                "quality",
                number,
                "Activity_RecordCause",
                Map.of("causeCode", cause, "preventable", "YES", "articleHelps", "NO"));
    }

    private void triaged(String number) {
        done(
                "quality",
                number,
                "Activity_TriageSignal",
                Map.of("signalDecision", "START", "reason", name + " said so."));
    }

    private void worked(String number) {
        triaged(number);
        done("quality", number, "Activity_FormTeam", Map.of("leader", "quality", "members", "Ask " + mail));
        var problem = new HashMap<String, Object>();
        for (var field : new String[] {"what", "where", "since", "who", "why", "how", "howMany"})
            problem.put(field, field + " of " + name + ", " + spaced(mobile));
        done("quality", number, "Activity_DescribeProblem", problem);
        done(
                "quality",
                number,
                "Activity_ContainProblem",
                Map.of("measures", "Write to " + mail, "product", "KET-77", "batch", name));
        done(
                "quality",
                number,
                "Activity_FindRootCause",
                Map.of("rootCause", "No review.", "escapePoint", "No check.", "proof", "Asked " + name));
        done(
                "quality",
                number,
                "Activity_PlanAction",
                Map.of(
                        "actionKind", "PACKAGING",
                        "action", "Call " + name + " about foam.",
                        "owner", "warehouse",
                        "due", Instant.now().plus(Duration.ofDays(3)).toString(),
                        "anotherAction", "NO"));
        done("quality", number, "Activity_SetGoal", Map.of("metric", "CAUSE_RATE", "expected", 0, "windowDays", 30));
        done("supervisor", number, "Activity_ApprovePlan", Map.of("planApproval", "APPROVE", "reason", "Enough."));
        done("warehouse", number, "Activity_DoAction", Map.of("proof", "Seen by " + mail));
    }

    private void done(String user, String number, String activity, Map<String, ?> variables) {
        var answer = shop.complete(user, number, activity, variables);
        assertThat(answer.status()).as("%s %s", activity, answer.body()).isEqualTo(204);
    }

    private static String spaced(String mobile) {
        return mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
    }
}
