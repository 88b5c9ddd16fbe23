package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

class AccountApiTest extends RunningApp {
    private static final String PASSWORD = "grey parrot sings low";

    @Autowired
    private SharedThrottle throttle;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private AccountEndRun ends;

    @Test
    void aNewAccountSignsInAndOneThatIsShutDoesNot() {
        var made = post("/api/accounts", demo("admin"), account("mei.lin", PASSWORD, "agents"));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).doesNotContain(PASSWORD);
        assertThat(get("/api/cases", basic("mei.lin", PASSWORD)).statusCode()).isEqualTo(200);
        assertThat(get("/api/escalations", basic("mei.lin", PASSWORD)).statusCode())
                .isEqualTo(403);

        call("PUT", "/api/accounts/mei.lin/groups", demo("admin"), "{\"groups\":[\"agents\",\"supervisors\"]}");
        assertThat(get("/api/escalations", basic("mei.lin", PASSWORD)).statusCode())
                .isEqualTo(200);

        call("PUT", "/api/accounts/mei.lin/state", demo("admin"), "{\"disabled\":true}");
        assertThat(get("/api/cases", basic("mei.lin", PASSWORD)).statusCode()).isEqualTo(401);
    }

    @Test
    void ofTwoAdministratorsWhoShutEachOtherAtOnceOneStays() {
        for (String id : List.of("ad.one", "ad.two"))
            post("/api/accounts", demo("admin"), account(id, PASSWORD, "administrators"));
        var late = transactions.execute(status -> {
            desk.changeState(Person.staff("ad.one"), "ad.two", true);
            var asked = CompletableFuture.supplyAsync(() -> desk.changeState(Person.staff("ad.two"), "ad.one", true));
            assertThatThrownBy(() -> asked.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return asked;
        });

        assertThatThrownBy(late::join)
                .extracting(refused -> ((Refusal) refused.getCause()).code())
                .isEqualTo("no-administrator");
        assertThat(get("/api/accounts", basic("ad.one", PASSWORD)).statusCode()).isEqualTo(200);
    }

    @Test
    void everyActOnAnAccountIsOnRecordAndNoPasswordIs() {
        post("/api/accounts", demo("admin"), account("wen", PASSWORD, "agents"));
        call("PUT", "/api/accounts/wen/groups", demo("admin"), "{\"groups\":[\"agents\",\"quality\"]}");
        call("PUT", "/api/accounts/wen/password", demo("admin"), "{\"password\":\"seven blue kites up\"}");
        call("PUT", "/api/accounts/wen/mail", demo("admin"), "{\"mail\":\"wen@shop.example\"}");
        call("PUT", "/api/accounts/wen/state", demo("admin"), "{\"disabled\":true}");
        call("PUT", "/api/accounts/wen/state", demo("admin"), "{\"disabled\":false}");

        var entries = database.queryForList(
                "select action || ' ' || who || ' ' || new_values as act from redress.audit_entry"
                        + " where chain = 'system' and new_values like '%\"wen\"%' order by seq",
                String.class);
        assertThat(entries)
                .extracting(act -> act.substring(0, act.indexOf(" admin ")))
                .containsExactly(
                        "ACCOUNT_MADE",
                        "ACCOUNT_GROUPS_CHANGED",
                        "PASSWORD_CHANGED",
                        "ACCOUNT_MAIL_CHANGED",
                        "ACCOUNT_SHUT",
                        "ACCOUNT_OPENED");
        assertThat(entries.toString()).contains("agents,quality").doesNotContain(PASSWORD, "kites", "shop.example");
    }

    @Test
    void everyoneChangesTheOwnPasswordOnly() {
        post("/api/accounts", demo("admin"), account("bo", PASSWORD, "finance"));
        var mine = basic("bo", PASSWORD);

        var wrong = "{\"current\":\"not mine at all\",\"password\":\"seven blue kites up\"}";
        assertThat(call("PUT", "/api/password", mine, wrong).statusCode()).isEqualTo(403);
        var right = "{\"current\":\"" + PASSWORD + "\",\"password\":\"seven blue kites up\"}";
        assertThat(call("PUT", "/api/password", mine, right).statusCode()).isEqualTo(204);

        assertThat(get("/api/cases", mine).statusCode()).isEqualTo(401);
        assertThat(get("/api/cases", basic("bo", "seven blue kites up")).statusCode())
                .isEqualTo(200);
        assertThat(call("PUT", "/api/accounts/admin/password", basic("bo", "seven blue kites up"), "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theOwnPasswordIsGuessedNoFasterAtAnOpenDeskThanAtTheDoor() {
        var address = "203.0.113.78";
        post("/api/accounts", demo("admin"), account("leo", PASSWORD, "finance"));
        assertThat(get("/api/cases", basic("leo", PASSWORD)).statusCode()).isEqualTo(200);
        for (int guess = 0; guess < 10; guess++) throttle.take("leo", address);

        var change = "{\"current\":\"" + PASSWORD + "\",\"password\":\"seven blue kites up\"}";
        var answer = send(to("/api/password")
                .header("Authorization", basic("leo", PASSWORD))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .PUT(BodyPublishers.ofString(change)));

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void everyoneSaysWhereTheyAreToldOfEscalationsAndTakesItBack() {
        post("/api/accounts", demo("admin"), account("kim", PASSWORD, "supervisors"));
        var mine = basic("kim", PASSWORD);

        var wrong = call("PUT", "/api/mail", mine, "{\"mail\":\"no address\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"pointer\":\"/mail\"");
        assertThat(call("PUT", "/api/mail", mine, "{\"mail\":\"kim@shop.example\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("/api/accounts", demo("admin")).body()).contains("\"mail\":\"kim@shop.example\"");
        assertThat(get("/api/cases", mine).statusCode())
                .as("the password stays")
                .isEqualTo(200);

        call("PUT", "/api/mail", mine, "{\"mail\":\"\"}");
        assertThat(get("/api/accounts", demo("admin")).body()).doesNotContain("kim@shop.example");
    }

    @Test
    void weakPasswordsAndUnknownGroupsAreNamed() {
        var weak = post("/api/accounts", demo("admin"), account("cai", "Passw0rd123456", "agents"));
        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(weak.body()).contains("password-common", "\"pointer\":\"/password\"");

        var group = post("/api/accounts", demo("admin"), account("cai", PASSWORD, "bosses"));
        assertThat(group.statusCode()).isEqualTo(400);
        assertThat(group.body()).contains("\"pointer\":\"/groups/0\"", "supervisors");
    }

    @Test
    void anAdministratorCannotLockTheDoorFromInside() {
        var shut = call("PUT", "/api/accounts/admin/state", demo("admin"), "{\"disabled\":true}");
        assertThat(shut.statusCode()).isEqualTo(409);
        var left = call("PUT", "/api/accounts/admin/groups", demo("admin"), "{\"groups\":[\"agents\"]}");
        assertThat(left.statusCode()).isEqualTo(409);
    }

    @Test
    void anAuditorsAccountEndsWithItsLastDay() {
        var made = post("/api/accounts", demo("admin"), account("lin.audit", PASSWORD, "auditors"));
        assertThat(made.body()).contains("\"endsAt\":\"20");
        var page = new Browser(this);
        assertThat(page.signIn("lin.audit", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(page.open("/desk/cases").statusCode()).isEqualTo(200);
        assertThat(get("/api/audit/keys", basic("lin.audit", PASSWORD)).statusCode())
                .isEqualTo(200);

        assertThat(end("lin.audit", "\"2020-01-31\"")).isEqualTo(200);
        assertThat(get("/api/audit/keys", basic("lin.audit", PASSWORD)).statusCode())
                .isEqualTo(401);
        assertThat(page.open("/desk/cases").statusCode()).isEqualTo(303);
        ends.run();
        ends.run();
        assertThat(database.queryForObject(
                        "select count(*) from redress.audit_entry where action = 'ACCOUNT_ENDED'"
                                + " and new_values like '%lin.audit%'",
                        Integer.class))
                .isEqualTo(1);

        var open = "{\"disabled\":false}";
        assertThat(call("PUT", "/api/accounts/lin.audit/state", demo("admin"), open)
                        .body())
                .contains("account-over");
        assertThat(end("lin.audit", "null")).isEqualTo(200);
        assertThat(call("PUT", "/api/accounts/lin.audit/state", demo("admin"), open)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/audit/keys", basic("lin.audit", PASSWORD)).statusCode())
                .isEqualTo(200);
    }

    private int end(String id, String day) {
        return call("PUT", "/api/accounts/" + id + "/end", demo("admin"), "{\"lastDay\":" + day + "}")
                .statusCode();
    }

    private static String account(String id, String password, String group) {
        return """
                {"id":"%s","name":"Somebody","password":"%s","groups":["%s"]}
                """.formatted(id, password, group);
    }
}
