package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.customer.TextErased;
import org.redress.engine.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** What helps an agent at a case: drafts, ready answers, callers, colleagues, and word of what changed meanwhile. */
class CaseDeskTest extends RunningApp {
    @Autowired
    private ObjectMapper json;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcTemplate database;

    private String filed(String phone) {
        var body = """
                {"channel":"PHONE","orderId":"O-%s","subject":"Cup","text":"Broken",
                 "customer":{"name":"王女士","phone":"%s","language":"zh-CN"}}""".formatted(phone, phone);
        var answer = send(to("/api/complaints")
                .header("Authorization", demo("agent"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
        return read(answer.body()).path("number").asText();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private JsonNode got(String user, String path) {
        return read(get(path, demo(user)).body());
    }

    private List<String> drafts(String user, String number) {
        return got(user, "/api/drafts?about=" + number).findValuesAsText("text");
    }

    private void keep(String user, String name, String number, String text) {
        var kept = call(
                "PUT",
                "/api/drafts/" + name,
                demo(user),
                "{\"about\":\"%s\",\"fields\":{\"text\":\"%s\"}}".formatted(number, text));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(204);
    }

    @Test
    void aDraftIsItsWritersAloneAndTheLastWordCounts() {
        var number = filed("13800000001");
        keep("agent", "write-" + number, number, "first");
        keep("agent", "write-" + number, number, "second");

        assertThat(drafts("agent", number)).containsExactly("second");
        assertThat(drafts("supervisor", number)).isEmpty();
        assertThat(call("DELETE", "/api/drafts/write-" + number, demo("agent"), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(drafts("agent", number)).isEmpty();
    }

    @Test
    void aDraftGoesWithTheWordsOfItsCase() {
        var number = filed("13800000002");
        keep("agent", "note-" + number, number, "She said her name is Wang.");

        transaction.executeWithoutResult(state -> events.publishEvent(new TextErased(CaseNumber.of(number), "erased")));

        assertThat(drafts("agent", number)).isEmpty();
    }

    @Test
    void aDraftOfNoCaseOrOfEndlessLengthIsRefused() {
        var unknown = call(
                "PUT", "/api/drafts/x", demo("agent"), "{\"about\":\"C-2026-999999\",\"fields\":{\"text\":\"x\"}}");
        var endless =
                call("PUT", "/api/drafts/x", demo("agent"), "{\"fields\":{\"text\":\"" + "x".repeat(100_001) + "\"}}");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(endless.statusCode()).isEqualTo(422);
    }

    @Test
    void anAnswerIsReadyInTheLanguageOfTheCustomerUnderATitleInTheReaders() {
        var number = filed("13800000003");
        var added = call("POST", "/api/canned-answers", demo("supervisor"), """
                {"titleEn":"Ready for Wang","titleZh":"已备好","textEn":"Dear {customer}",
                 "textZh":"{customer}，案件 {case}，订单 {order}，{promise} 前答复。"}""");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);

        var answers = got("agent", "/api/cases/" + number + "/canned-answers").path("items");

        assertThat(answers)
                .filteredOn(one -> one.path("title").asText().equals("Ready for Wang"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("text").asText())
                        .startsWith("王女士，案件 " + number + "，订单 O-13800000003，20")
                        .endsWith("前答复。"));
    }

    @Test
    void aWriterIsToldWhichWordsAndWhatInstead() {
        var judged =
                read(post("/api/tone", demo("agent"), "{\"text\":\"您好，等着吧。\"}").body());

        var finding = judged.path("items").path(0);
        assertThat(finding.path("phrase").asText()).isEqualTo("等着吧");
        assertThat(finding.path("start").asInt()).isEqualTo(3);
        assertThat(finding.path("better").asText()).isNotBlank();
    }

    @Test
    void aCallerIsKnownByTheNumberHoweverItIsTypedAndAStrangerByTheOrder() {
        var number = filed("13800000004");

        var known = read(post("/api/callers", demo("agent"), "{\"phone\":\"+86 138-0000-0004\"}")
                .body());
        var stranger = read(post("/api/callers", demo("agent"), "{\"phone\":\"1\",\"orderId\":\"O-13800000004\"}")
                .body());

        assertThat(known.path("name").asText()).isEqualTo("王女士");
        assertThat(known.path("cases").findValuesAsText("number")).containsExactly(number);
        assertThat(stranger.path("name").isNull()).isTrue();
        assertThat(stranger.path("cases").findValuesAsText("number")).containsExactly(number);
    }

    @Test
    void workIsHandedToSomebodyWhoIsThere() {
        var colleagues = got("agent", "/api/colleagues").path("items");

        assertThat(colleagues.findValuesAsText("id"))
                .contains("agent", "supervisor")
                .doesNotContain("auditor");
    }

    @Test
    void nothingIsHandedToAnAccountThatIsShut() {
        var number = filed("13800000006");
        accounts.create("gone", "Gone", DemoAccounts.PASSWORD, Set.of(Group.AGENTS.id()));
        accounts.disable("gone");

        var given = post("/api/cases/" + number + "/transfer", demo("agent"), "{\"to\":\"gone\"}");

        assertThat(given.statusCode()).isEqualTo(422);
        assertThat(got("agent", "/api/colleagues").findValuesAsText("id")).doesNotContain("gone");
    }

    @Test
    void anActOnACaseThatWentOnIsRefusedWhereItsSenderSaysWhatTheySaw() {
        var number = filed("13800000005");
        var seen = get("/api/cases/" + number, demo("agent"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var given = post("/api/cases/" + number + "/transfer", demo("agent"), "{\"to\":\"vipagent\"}");
        assertThat(given.statusCode()).isEqualTo(204);

        assertThat(note(number, seen)).isEqualTo(409);
        assertThat(note(
                        number,
                        get("/api/cases/" + number, demo("agent"))
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow()))
                .isEqualTo(204);
    }

    @Test
    void ofTwoAnswersAtTheSameInstantOneIsSent() {
        var number = filed("13800000008");
        var seen = get("/api/cases/" + number, demo("agent"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        var answers = transaction.execute(held -> {
            database.queryForList("select 1 from redress.case_file where number = ? for update", number);
            var both = Stream.of("agent", "supervisor")
                    .map(who -> CompletableFuture.supplyAsync(() -> said(who, number, seen, "OUT")))
                    .toList();
            await().until(() -> waiting() >= 2);
            return both;
        });

        assertThat(answers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(204, 409);
    }

    /** How many requests wait for a lock that somebody else holds. */
    private int waiting() {
        return database.queryForObject(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                Integer.class);
    }

    private int note(String number, String version) {
        return said("agent", number, version, "NOTE");
    }

    private int said(String user, String number, String version, String direction) {
        return send(to("/api/cases/" + number + "/messages")
                        .header("Authorization", demo(user))
                        .header("Content-Type", "application/json")
                        .header("If-Match", version)
                        .POST(BodyPublishers.ofString(
                                "{\"direction\":\"%s\",\"text\":\"您好，已看到。\"}".formatted(direction))))
                .statusCode();
    }

    @Test
    void theNewestWordsOfALongCaseStandOnItsPageAndTheOldestBehindALink() {
        var number = filed("13800000009");
        database.update("""
                insert into redress.letter (id, case_number, direction, body, author, author_kind, channel, at)
                select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ?, 'IN', 'word ' || n || '.',
                  'customer', 'CUSTOMER', 'WEB', now() from generate_series(1001, 1201) n""", number);
        var agent = Browser.signedIn(this, "agent");

        var page = agent.open("/desk/cases/" + number).body();
        assertThat(page).contains("word 1201.", "all=true", "data-seq=\"1\"").doesNotContain("word 1001.");
        assertThat(agent.open("/desk/cases/" + number + "?all=true").body()).contains("word 1001.", "word 1201.");
    }

    @Test
    void onlyAManagerIsOfferedToEraseThePerson() {
        var number = filed("13800000077");
        var customer = got("manager", "/api/cases/" + number)
                .path("customer")
                .path("id")
                .asText();
        var erasure = "data-to=\"/desk/api/customers/" + customer + "/erasure\"";

        assertThat(Browser.signedIn(this, "manager")
                        .open("/desk/cases/" + number)
                        .body())
                .contains(erasure);
        assertThat(Browser.signedIn(this, "supervisor")
                        .open("/desk/cases/" + number)
                        .body())
                .doesNotContain("/erasure");
    }
}
