package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.customer.TextErased;
import org.redress.engine.FlowHistory;
import org.redress.report.CaseFileRecord.Deviation;
import org.redress.report.CaseFileRecord.RunRecord;
import org.redress.report.Moment.Kind;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** What an auditor finds of a case, and what is kept of the auditor's reading. */
class CaseFileTest extends StoryApp {
    private static final Person AUDITOR = Person.staff("auditor");

    @Autowired
    private CaseFileRecords records;

    @Autowired
    private Searches rows;

    @Autowired
    private PackRecord packs;

    @Autowired
    private RunReplays replays;

    @Autowired
    private CaseSearches searches;

    @Autowired
    private FlowHistory history;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcTemplate sql;

    /** A complaint that was answered late and by a person's decision. */
    private String answeredLate(Map<String, ?> more) {
        var number = shop().file(more).body().path("number").asText();
        shop().task(number, "Activity_FirstResponse");
        shop().fire(number, "Event_FirstResponseOverdue");
        var done = shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "INQUIRY", "answer", "Dear Li Wei, the tea is a green tea of this spring."));
        assertThat(done.status()).isEqualTo(204);
        return number;
    }

    private CaseFileRecord file(String number) {
        return records.of(CaseNumber.of(number), Locale.ENGLISH);
    }

    private List<String> readings(String number) {
        var acts = shop().get("supervisor", "/api/cases/" + number + "/history")
                .body()
                .path("items");
        return StreamSupport.stream(acts.spliterator(), false)
                .filter(act -> act.path("action").asText().equals("CASE_READ"))
                .map(act -> act.path("after").asText())
                .toList();
    }

    @Test
    void whoReadsATaskOrAnEscalationByItsIdHasReadItsCase() {
        var number = shop().complaint("Who reads of my cup?");
        var task = shop().task(number, "Activity_FirstResponse");
        assertThat(shop().get("auditor", "/api/tasks/" + task).status()).isEqualTo(200);
        assertThat(readings(number)).hasSize(1);

        var other = answeredLate(Map.of("subject", "And who of mine?", "text", "My cup came late."));
        var escalation =
                sql.queryForObject("select id from redress.escalation where case_number = ?", UUID.class, other);
        assertThat(shop().get("auditor", "/api/escalations/" + escalation).status())
                .isEqualTo(200);
        assertThat(readings(other)).hasSize(1);
    }

    @Test
    void oneLineOfTimeHoldsWordsTasksTablesAndDeadlines() {
        var file = file(answeredLate(Map.of("subject", "Which tea?", "text", "Which tea is it that you sell?")));

        assertThat(file.moments()).extracting(Moment::at).isSorted();
        assertThat(file.moments()).anySatisfy(moment -> {
            assertThat(moment.act()).isEqualTo("COMPLAINT_RECEIVED");
            assertThat(moment.said().body()).isEqualTo("Which tea is it that you sell?");
        });
        assertThat(file.moments())
                .filteredOn(moment -> "LETTER_WRITTEN".equals(moment.act()))
                .allSatisfy(letter -> assertThat(letter.said().body()).isNotBlank());
        assertThat(file.moments())
                .filteredOn(moment -> moment.kind() == Kind.TASK)
                .anySatisfy(task -> {
                    assertThat(task.place().element()).isEqualTo("Activity_FirstResponse");
                    assertThat(task.form()).isNotNull();
                });
        assertThat(file.moments())
                .filteredOn(moment -> moment.kind() == Kind.RULE)
                .extracting(Moment::answer)
                .anySatisfy(answer -> {
                    assertThat(answer.table()).isEqualTo("triage");
                    assertThat(answer.version()).isPositive();
                    assertThat(answer.inputs()).isNotEmpty();
                    assertThat(answer.fired().get(0).number()).isPositive();
                    assertThat(answer.fired().get(0).outputs()).containsKey("urgency");
                });
        assertThat(file.clocks())
                .allSatisfy(clock -> assertThat(clock.arithmetic()).isNotBlank());
    }

    @Test
    void whatWasNotStraightIsNamedAndThePathStillFitsItsDiagram() {
        var file = file(answeredLate(Map.of("subject", "Late", "text", "Which tea is it that comes late?")));

        assertThat(file.deviations())
                .anySatisfy(late -> assertThat(late)
                        .extracting(Deviation::kind, Deviation::about)
                        .containsExactly("LATE", "first-response"))
                .noneMatch(stray -> List.of("OFF_MODEL", "LEFT_OUT").contains(stray.kind()));
        assertThat(file.runs()).hasSizeGreaterThan(1).allSatisfy(run -> assertThat(run.allowed())
                .isEqualTo(run.steps()));
        assertThat(file.runs()).extracting(RunRecord::processId).contains("complaint", "escalation");
    }

    @Test
    void aStepPutIntoTheHistoryByHandIsFound() {
        var number = answeredLate(Map.of("subject", "By hand", "text", "Which tea is it that was put there?"));
        var run = history.runs(CaseNumber.of(number)).get(0);
        sql.update(
                "insert into public.act_hi_actinst (id_, parent_act_inst_id_, proc_def_id_, proc_inst_id_, execution_id_,"
                        + " act_id_, act_type_, start_time_, end_time_, duration_, act_inst_state_) values"
                        + " (?, ?, ?, ?, ?, 'Activity_MergeCases', 'serviceTask', now(), now(), 0, 0)",
                "Activity_MergeCases:" + UUID.randomUUID(),
                run.instanceId(),
                run.definitionId(),
                run.instanceId(),
                run.instanceId());

        assertThat(file(number).deviations())
                .anyMatch(stray -> stray.kind().equals("OFF_MODEL") && "Activity_MergeCases".equals(stray.about()));
    }

    @Test
    void aPathIsReplayedOverItsOwnDiagramAndOnlyForItsOwnCase() {
        var number =
                CaseNumber.of(answeredLate(Map.of("subject", "Path", "text", "Which tea is it that goes its way?")));
        var other = CaseNumber.of(shop().complaint("Another one"));
        var run = history.runs(number).get(0).instanceId();

        var replay = replays.of(number, run).orElseThrow();
        assertThat(replay.xml()).contains("<bpmn:process id=\"complaint\"");
        assertThat(replay.steps().get(0).element()).isEqualTo("StartEvent_ComplaintReceived");
        assertThat(replay.steps()).anySatisfy(step -> {
            assertThat(step.element()).isEqualTo("Activity_FirstResponse");
            assertThat(step.flow()).isNotNull();
            assertThat(step.who()).isEqualTo("agent");
        });
        assertThat(replays.of(other, run)).isEmpty();
    }

    @Test
    void aReadingIsOnRecordOnceForEachVisit() {
        var number = shop().complaint("Who reads me?");
        assertThat(shop().get("auditor", "/api/audit/cases/" + number).status()).isEqualTo(200);
        assertThat(shop().get("auditor", "/api/cases/" + number + "/messages").status())
                .isEqualTo(200);
        assertThat(readings(number)).hasSize(1);
        assertThat(shop().get("supervisor", "/api/audit/cases/" + number).status())
                .isEqualTo(403);

        sql.update(
                "update redress.case_visit set seen_at = now() - interval '31 minutes' where case_number = ?", number);
        assertThat(shop().get("auditor", "/api/cases/" + number).status()).isEqualTo(200);
        assertThat(readings(number)).hasSize(2);
        assertThat(shop().get("auditor", "/api/audit/cases/C-1999-000001").status())
                .isEqualTo(404);
    }

    @Test
    void aPersonIsSearchedForOnlyWithAReasonAndOnlyTheirIdsAreKept() {
        var mail = UUID.randomUUID() + "@example.com";
        var customer = Map.of("name", "Zhao Canary", "email", mail, "language", "en");
        var number = answeredLate(Map.of("subject", "Tea", "text", "Which tea is mine?", "customer", customer));

        assertThat(shop().post("auditor", "/api/audit/searches", Map.of("person", mail))
                        .status())
                .isEqualTo(422);
        var begun = shop().post("auditor", "/api/audit/searches", Map.of("person", mail, "reason", "Letter of 12315"));
        assertThat(begun.status()).isEqualTo(201);
        assertThat(numbers(begun.body())).containsExactly(number);
        assertThat(sql.queryForObject("select string_agg(s::text, '') from redress.case_search s", String.class))
                .contains("Letter of 12315")
                .doesNotContain(mail);
        var named = shop().post("auditor", "/api/audit/searches", Map.of("person", "zhao canary", "reason", "Audit"));
        assertThat(numbers(named.body())).containsExactly(number);

        shop().get(
                        "auditor",
                        "/api/audit/cases/" + number + "?search="
                                + begun.body().path("id").asText());
        assertThat(readings(number))
                .singleElement()
                .asString()
                .contains(begun.body().path("id").asText());
        transaction.executeWithoutResult(
                open -> events.publishEvent(new TextErased(CaseNumber.of(number), "Text erased on 2026-03-02")));
        assertThat(sql.queryForObject("select string_agg(s::text, '') from redress.case_search s", String.class))
                .doesNotContain("Letter of 12315");
    }

    @Test
    void theReasonOfAPackIsOnRecordAndGoesWithThePersonItWasTakenFor() {
        var number = CaseNumber.of(answeredLate(Map.of("subject", "Tea", "text", "Which tea was packed?")));
        var one = because("Court file of the first");
        packs.asked(new PackScope(number.value(), null, null, Locale.ENGLISH), AUDITOR, one);
        var all = because("Court file of all");
        var received = file(number.value()).facts().receivedAt();
        packs.asked(new PackScope(null, received, received.plusSeconds(1), Locale.ENGLISH), AUDITOR, all);
        var other = because("Court file of another day");
        packs.asked(new PackScope(null, received.minusSeconds(9), received, Locale.ENGLISH), AUDITOR, other);

        assertThat(sql.queryForList(
                        "select new_values from redress.audit_entry where action = 'EVIDENCE_PACK_ASKED'",
                        String.class))
                .anyMatch(asked -> asked.contains(one.id().toString()) && asked.contains("\"reason\":\"sha256:"))
                .anyMatch(asked -> asked.contains(all.id().toString()) && asked.contains("\"reason\":\"sha256:"));
        transaction.executeWithoutResult(
                open -> events.publishEvent(new TextErased(number, "Text erased on 2026-03-02")));
        assertThat(searches.find(AUDITOR, one.id()).reason()).startsWith("Text erased");
        assertThat(searches.find(AUDITOR, all.id()).reason()).startsWith("Text erased");
        assertThat(searches.find(AUDITOR, other.id()).reason()).isEqualTo("Court file of another day");
    }

    private CaseSearch because(String reason) {
        return searches.begin(
                AUDITOR,
                null,
                reason,
                new CaseSearch.Criteria(null, null, null, null, null, null, null, null, null, null));
    }

    private List<String> numbers(JsonNode begun) {
        var found = shop().get(
                        "auditor", "/api/audit/searches/" + begun.path("id").asText())
                .body();
        return StreamSupport.stream(found.path("items").spliterator(), false)
                .map(row -> row.path("number").asText())
                .toList();
    }

    private static CaseSearch.Criteria about(String order) {
        return new CaseSearch.Criteria(order, null, null, null, null, null, null, null, null, null);
    }

    private List<String> found(CaseSearch.Criteria criteria) {
        var search = searches.begin(AUDITOR, null, null, criteria);
        return searches.page(search, null, 20).items().stream()
                .map(FoundCase::number)
                .toList();
    }

    /** Case by case, as it is done where somebody decided in thousands. */
    private List<String> decidedOften(String order, String who) {
        var criteria = new CaseSearch.Criteria(order, null, null, null, null, null, null, null, null, who);
        var search = searches.begin(AUDITOR, null, null, criteria);
        return rows.page(new Searches.Ask(search, "", null, null, null, null, null, true, 20)).stream()
                .map(FoundCase::number)
                .toList();
    }

    @Test
    void everyFilterFindsTheCaseAndItsOppositeDoesNot() {
        var order = shop().order(12_800, 1);
        var number = answeredLate(
                Map.of("subject", "Filters", "text", "Which tea is it that a filter finds?", "orderId", order));
        var day = file(number).facts().receivedAt().atZone(java.time.ZoneId.of("Asia/Shanghai"));
        var today = day.toLocalDate();

        assertThat(found(about(order))).containsExactly(number);
        assertThat(decidedOften(order, "agent")).containsExactly(number);
        assertThat(decidedOften(order, "nobody")).isEmpty();
        assertThat(found(new CaseSearch.Criteria(
                        order, "filter finds", today, today, "first-response", "MISSED", "ANY", null, null, "agent")))
                .containsExactly(number);
        assertThat(found(new CaseSearch.Criteria(
                        order, null, today.plusDays(1), null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(found(new CaseSearch.Criteria(
                        order, null, null, null, "first-response", "PAUSED", null, null, null, null)))
                .isEmpty();
        assertThat(found(new CaseSearch.Criteria(order, null, null, null, null, null, null, 0L, null, null)))
                .isEmpty();
        assertThat(found(new CaseSearch.Criteria(order, null, null, null, null, null, null, null, null, "nobody")))
                .isEmpty();
    }

    @Test
    void aSearchWhoseTextWasForgottenFindsNoOtherCases() {
        var begun = searches.begin(
                AUDITOR,
                null,
                null,
                new CaseSearch.Criteria(null, "words that go", null, null, null, null, null, null, null, null));
        var whole = searches.begin(AUDITOR, null, null, about("order-of-the-day"));
        for (var search : List.of(begun, whole))
            sql.update("update redress.case_search set at = now() - interval '25 hours' where id = ?", search.id());
        searches.forgetTexts();

        assertThatThrownBy(() -> searches.page(searches.find(AUDITOR, begun.id()), null, 20))
                .isInstanceOfSatisfying(
                        Refusal.class, gone -> assertThat(gone.status()).isEqualTo(410));
        assertThat(shop().get("auditor", "/api/audit/searches/" + begun.id()).status())
                .isEqualTo(410);
        assertThat(searches.page(searches.find(AUDITOR, whole.id()), null, 20).items())
                .isEmpty();
    }

    @Test
    void theRecordOfASearchHoldsItsFilters() {
        var day = java.time.LocalDate.of(2026, 3, 2);
        var search = searches.begin(
                AUDITOR,
                null,
                null,
                new CaseSearch.Criteria(
                        null, "secret words", day, day, "first-response", "MISSED", "ANY", 100L, 200L, null));

        assertThat(sql.queryForObject(
                        "select new_values from redress.audit_entry where chain = 'system' and action = 'CASES_SEARCHED'"
                                + " and new_values::jsonb ->> 'search' = ?",
                        String.class,
                        search.id().toString()))
                .contains("2026-03-02", "first-response", "MISSED", "ANY", "\"amountFromMinor\":100", "200")
                .doesNotContain("secret words");
    }

    @Test
    void pagesShowEachCaseOnceAndNobodyTurnsAnothersPages() {
        var order = shop().order(12_800, 1);
        for (int each = 0; each < 3; each++)
            shop().file(Map.of("subject", "Page", "text", "Case number " + each + " of " + order, "orderId", order));
        var search = searches.begin(AUDITOR, null, null, about(order));
        var first = searches.page(search, null, 2);
        var second = searches.page(search, first.next(), 2);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> searches.find(Person.staff("auditor2"), search.id()))
                .isInstanceOf(Refusal.class);
    }
}
