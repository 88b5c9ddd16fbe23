package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.Cases;
import org.redress.engine.Deployments;
import org.redress.story.Shop;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Running cases go over to another set and back, and no deadline is lost, moved or repeated. */
class MigrationStoryTest extends StoryApp {
    private static final String FILE = "complaint.bpmn";

    /** Every process runs on it, also those that are called and the escalations. */
    private static final String TABLE = "deadlines.dmn";

    private static final String TIMERS =
            "select job.id_ || ' ' || job.duedate_ || ' ' || job.retries_ from act_ru_job job join act_ru_execution e on"
                    + " e.id_ = job.process_instance_id_ join act_ru_execution root on root.id_ = e.root_proc_inst_id_"
                    + " where root.business_key_ = ? and job.type_ = 'timer' order by 1";
    private static final String DEADLINES =
            "select kind || ' ' || state || ' ' || due || ' ' || coalesce(execution_id, '')"
                    + " from redress.deadline where case_number = ? order by id";
    private static final String SETS =
            "select distinct d.deployment_id_ from act_ru_execution e join act_ru_execution root"
                    + " on root.id_ = e.root_proc_inst_id_ join act_re_procdef d on d.id_ = e.proc_def_id_"
                    + " where root.business_key_ = ? and e.parent_id_ is null";

    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private InstanceMoves moves;

    @Autowired
    private RunningInstances instances;

    @Autowired
    private CaseMoves caseMoves;

    @Autowired
    private Deployments deployments;

    @Autowired
    private Cases cases;

    @Autowired
    private DeadlineClock deadlines;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void casesGoOverAndBackWithAllTheirDeadlines() {
        var shop = shop();
        var paused = paused(shop);
        var escalated = escalated(shop);
        var before = Map.of(paused, state(paused), escalated, state(escalated));
        var change = propose(shop, "Activity_FirstResponse\" name=\"", "Activity_FirstResponse\" name=\"Quick ");
        assertThat(shop.post("designer", change + "/confirmation", Map.of()).status())
                .isEqualTo(403);
        assertThat(affected(shop, change, paused)).isEqualTo("MOVES");
        var confirmed = shop.post("manager", change + "/confirmation", Map.of()).body();
        assertThat(confirmed.path("state").asText()).isEqualTo("IN_FORCE");
        var deployment = confirmed.path("deployment").asText();

        assertThat(shop.post("manager", change + "/migration", Map.of("reckon", false))
                        .status())
                .isEqualTo(200);
        awaited(shop, change, "DONE");
        for (String number : List.of(paused, escalated)) {
            assertThat(sql.queryForList(SETS, String.class, number)).containsExactly(deployment);
            assertThat(state(number)).isEqualTo(before.get(number));
        }

        shop.post("manager", change + "/migration/back", Map.of());
        awaited(shop, change, "TURNED_BACK");
        for (String number : List.of(paused, escalated)) {
            assertThat(sql.queryForList(SETS, String.class, number)).doesNotContain(deployment);
            assertThat(state(number)).isEqualTo(before.get(number));
        }
        var back = shop.post("manager", change + "/rollback", Map.of("reason", "The test is over."));
        assertThat(back.body().path("state").asText()).isEqualTo("ROLLED_BACK");
        goesOn(shop, paused);
    }

    @Test
    void whoStandsWhereTheNewDiagramHasNothingIsBlocked() {
        var shop = shop();
        var number = shop.complaint("I wait for my first answer.");
        shop.task(number, "Activity_FirstResponse");

        var change = propose(shop, "Activity_FirstResponse", "Activity_OtherResponse");

        assertThat(affected(shop, change, number)).isEqualTo("BLOCKED ELEMENT_GONE Activity_FirstResponse");
        assertThat(shop.post("designer", change + "/refusal", Map.of("reason", "Only a trial."))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTimerThatOnlyTheNewSetHasIsForetoldAsTheMoveBeginsIt() {
        var shop = shop();
        var number = shop.complaint("I wait, and somebody should look in between.");
        shop.task(number, "Activity_FirstResponse");
        var files = Map.of("processes/" + FILE, withLook(), "processes/decisions/" + TABLE, withLookRow());
        var change = proposed(shop, files);

        var one = seen(shop, change, number);
        assertThat(one.path("fate").asText()).isEqualTo("MOVES");
        var begins = shift(one, "look-in");
        assertThat(begins.path("before").isNull()).isTrue();
        assertThat(List.of(begins.path("after").asText())).isEqualTo(begun(number, files));
        assertThat(shift(one, "first-response").path("before").asText()).isNotEmpty();
        assertThat(shop.post("designer", change + "/refusal", Map.of("reason", "Only a trial."))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatBeganLaterIsNotTakenBackToWhatWasBefore() {
        var number = CaseNumber.of(shop().complaint("I came after the change."));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var older = named("Older answer");
            var newer = named("Newer answer");
            cases.lock(number).orElseThrow();
            assertThat(caseMoves.move(number, newer, false, Person.SYSTEM)).isNotEmpty();

            assertThat(caseMoves.move(number, older, false, Person.SYSTEM)).isEmpty();
        });
    }

    private String named(String task) {
        var set = new TreeMap<>(ModelFiles.shipped());
        ModelFiles.edit(set, "processes/" + FILE, "name=\"Give first response\"", "name=\"" + task + "\"");
        return deployments.deploy("trial", set).id();
    }

    /** When what the move begins is due, had it been made: everything is taken back. */
    private List<String> begun(String number, Map<String, String> files) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var set = new TreeMap<>(deployments.current());
            files.forEach((path, file) -> set.put(path, file.getBytes(StandardCharsets.UTF_8)));
            var target = deployments.deploy("trial", set).id();
            cases.lock(CaseNumber.of(number)).orElseThrow();
            caseMoves.move(CaseNumber.of(number), target, false, Person.SYSTEM);
            return deadlines.ofCase(CaseNumber.of(number)).stream()
                    .filter(row -> row.kind().equals("look-in"))
                    .map(row -> row.due().toString())
                    .toList();
        });
    }

    /** Fifty minutes after a complaint came somebody looks whether it was answered. */
    private static String withLook() {
        return shipped("processes/" + FILE).replace("    <bpmn:endEvent id=\"Event_FirstResponseEscalated\"", """
                    <bpmn:boundaryEvent id="Event_LookIn" name="Look in" cancelActivity="false" attachedToRef="Activity_FirstResponse">
                      <bpmn:outgoing>Flow_LookIn</bpmn:outgoing>
                      <bpmn:timerEventDefinition id="Event_LookIn_Timer">
                        <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadlines.due(execution, 'look-in')}</bpmn:timeDate>
                      </bpmn:timerEventDefinition>
                    </bpmn:boundaryEvent>
                    <bpmn:sequenceFlow id="Flow_LookIn" sourceRef="Event_LookIn" targetRef="Event_FirstResponseEscalated" />
                    <bpmn:endEvent id="Event_FirstResponseEscalated\"""");
    }

    private static String withLookRow() {
        var table = shipped("processes/decisions/" + TABLE);
        int from = table.indexOf("<rule id=\"Rule_FirstResponseGeneral\">");
        int to = table.indexOf("</rule>", from) + "</rule>".length();
        var row = table.substring(from, to)
                .replace("Rule_FirstResponseGeneral", "Rule_LookIn")
                .replace("\"GENERAL\"", "")
                .replace("\"first-response\"", "\"look-in\"")
                .replace("\"30 min\"", "\"50 min\"");
        return table.replace("</decisionTable>", row + "</decisionTable>");
    }

    private static JsonNode shift(JsonNode one, String kind) {
        return StreamSupport.stream(one.path("deadlines").spliterator(), false)
                .filter(row -> row.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTimerThatHasFiredIsNotArmedAnew() throws IOException {
        var model = Files.readString(Path.of("src/test/resources/org/redress/design/timers.bpmn"));
        var from = deployed(model);
        var to = deployed(model.replace("name=\"Wait\"", "name=\"Wait longer\""));
        var instance = runtime.startProcessInstanceById(from, shop().complaint("I wait."))
                .getId();
        var fired = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("Event_Remind")
                .singleResult();
        management.executeJob(fired.getId());
        var before = instances.timers(instance);
        assertThat(before).hasSize(1);

        transaction.executeWithoutResult(status -> moves.move(new InstanceMove(instance, from, to)));

        assertThat(instances.timers(instance)).isEqualTo(before);
        assertThat(instances.timers(instance).get(0).element()).isEqualTo("Event_Late");
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void aMoveThatWouldMoveATimerIsNone() throws IOException {
        var model = Files.readString(Path.of("src/test/resources/org/redress/design/timers.bpmn"));
        var from = deployed(model);
        var to = deployed(model.replace("Activity_Wait", "Activity_Elsewhere"));
        var instance = runtime.startProcessInstanceById(from, shop().complaint("I wait."))
                .getId();

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> moves.move(new InstanceMove(instance, from, to))))
                .isInstanceOf(CannotMove.class)
                .hasMessageContaining("Activity_Wait");
        assertThat(instances.timers(instance)).hasSize(2);
        runtime.deleteProcessInstance(instance, "test");
    }

    private String deployed(String model) {
        var set = repository
                .createDeployment()
                .name("timers")
                .addString("timers.bpmn", model)
                .deploy();
        return repository.createProcessDefinitionQuery().deploymentId(set.getId()).list().stream()
                .map(ProcessDefinition::getId)
                .findFirst()
                .orElseThrow();
    }

    /** A case that asks its customer: the process it called is open and its promise stands still. */
    private static String paused(Shop shop) {
        var number = shop.complaint("Something is wrong with my cup.");
        shop.complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I am sorry and look into it today."));
        shop.complete(
                "agent",
                number,
                "Activity_VerifyFacts",
                Map.of("verification", "ASK_CUSTOMER", "question", "Dear Li Wei, which cup is it?"));
        Awaitility.await().until(() -> shop.deadline(number, "solution").equals("PAUSED"));
        return number;
    }

    /** A case whose first answer is late, and whose escalation somebody has claimed. */
    private String escalated(Shop shop) {
        var number = shop.complaint("Nobody answers me.");
        shop.fire(number, "Event_FirstResponseOverdue");
        var id = sql.queryForObject(
                "select id::text from redress.escalation where case_number = ?", String.class, number);
        assertThat(shop.post("supervisor", "/api/escalations/" + id + "/claim", Map.of())
                        .status())
                .isEqualTo(200);
        return number;
    }

    private List<List<String>> state(String number) {
        return List.of(
                sql.queryForList(TIMERS, String.class, number), sql.queryForList(DEADLINES, String.class, number));
    }

    private static String propose(Shop shop, String from, String to) {
        var table = shipped("processes/decisions/" + TABLE).replaceFirst("<description>", "<description>Tried. ");
        return proposed(shop, Map.of(FILE, shipped("processes/" + FILE).replace(from, to), TABLE, table));
    }

    private static String proposed(Shop shop, Map<String, String> files) {
        var answer = shop.post("designer", "/api/changes", Map.of("files", files, "reason", "A test"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return "/api/changes/" + answer.body().path("id").asText();
    }

    private static String shipped(String path) {
        return new String(ModelFiles.shipped().get(path), StandardCharsets.UTF_8);
    }

    private static JsonNode seen(Shop shop, String change, String number) {
        var after = number.substring(0, number.length() - 1) + (char) (number.charAt(number.length() - 1) - 1);
        var one = shop.get("manager", change + "/affected/cases?limit=1&cursor=" + after)
                .body()
                .path("items")
                .path(0);
        assertThat(one.path("caseNumber").asText()).isEqualTo(number);
        return one;
    }

    private static String affected(Shop shop, String change, String number) {
        var one = seen(shop, change, number);
        assertThat(one.path("deadlines"))
                .allSatisfy(row -> assertThat(row.path("before")).isEqualTo(row.path("after")));
        var obstacle = one.path("obstacle");
        return obstacle.isMissingNode() || obstacle.isNull()
                ? one.path("fate").asText()
                : one.path("fate").asText() + " " + obstacle.path("why").asText() + " "
                        + obstacle.path("element").asText();
    }

    private static void awaited(Shop shop, String change, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> shop.get("auditor", change + "/migration")
                .body()
                .path("state")
                .asText()
                .equals(state));
        assertThat(shop.get("auditor", change + "/migration")
                        .body()
                        .path("failed")
                        .asInt())
                .isZero();
    }

    private static void goesOn(Shop shop, String number) {
        var answered = shop.post("agent", "/api/cases/" + number + "/answer", Map.of("text", "The blue one."));
        assertThat(answered.status()).as(answered.body().toString()).isBetween(200, 204);
        shop.task(number, "Activity_VerifyFacts");
    }
}
