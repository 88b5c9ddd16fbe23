package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.engine.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class SignInTest extends RunningApp {
    @Autowired
    private Accounts accounts;

    @Autowired
    private SignInTrail trail;

    @Autowired
    private JdbcTemplate database;

    @Test
    void nobodyGetsInWithoutAPassword() {
        var answer = send(to("/api/cases").GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void demoAccountsSignInAndGetNoCookie() {
        var answer = get("/engine-rest/version", demo("designer"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreAnsweredAlike() {
        var wrong = get("/api/cases", basic("manager", "not this one at all"));
        var unknown = get("/api/cases", basic("somebody", "not this one at all"));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(withoutTrace(unknown.body())).isEqualTo(withoutTrace(wrong.body()));
    }

    @Test
    void anUnknownUserTakesAsLongAsAWrongPassword() {
        var wrong = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            wrong.add(nanos("manager"));
            unknown.add(nanos("nobody" + i));
        }

        assertThat((double) median(unknown) / median(wrong)).isBetween(0.3, 3.0);
    }

    private long nanos(String userId) {
        long before = System.nanoTime();
        assertThat(accounts.signIn(userId, "not this one at all")).isEmpty();
        return System.nanoTime() - before;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    @Test
    void guessingIsSlowedDown() {
        var start = Instant.now();
        int heard = 0;
        var answer = get("/api/cases", basic("guessed", "guess number 0"));
        for (; answer.statusCode() == 401; heard++)
            answer = get("/api/cases", basic("guessed", "guess number " + heard));

        // Ten tries, and one more for every half minute that this machine took for them.
        assertThat(heard)
                .isBetween(
                        10, 11 + (int) (Duration.between(start, Instant.now()).toSeconds() / 30));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
    }

    @Test
    void whoIsSlowedDownDoesNotLearnWhetherThereIsSuchAnAccount() {
        accounts.create("guessed-at", "Wen", DemoAccounts.PASSWORD, Set.of("agents"));

        var known = guessed("guessed-at");
        var unknown = guessed("guessed-at-nobody");

        assertThat(known).isEqualTo(unknown);
        assertThat(known.get(0)).startsWith("401 ");
        assertThat(known.get(known.size() - 1)).startsWith("429 ");
    }

    /** What a guesser of an address of their own is told, each answer once, until they are not heard any more. */
    private List<String> guessed(String user) {
        var told = new LinkedHashSet<String>();
        for (int go = 0; told.stream().noneMatch(one -> one.startsWith("429 ")); go++) {
            var answer = send(to("/api/cases")
                    .header("Authorization", basic(user, "guess number " + go))
                    .header("X-Forwarded-For", "203.0.113.20"));
            // How long to wait depends on how long this machine took for the tries before.
            var said = withoutTrace(answer.body()).replaceAll("in \\d+ seconds?", "later");
            told.add(answer.statusCode() + " " + said);
        }
        return List.copyOf(told);
    }

    @Test
    void passwordsAreKeptAsBcryptOnly() {
        var kept = database.queryForList("select pwd_ from public.act_id_user", String.class);

        assertThat(kept).isNotEmpty().allSatisfy(hash -> assertThat(hash).startsWith("{bcrypt-sha256}$2a$12$"));
    }

    @Test
    void refusedSignInsAreOnRecordWithoutWhatWasTyped() {
        get("/api/cases", basic("auditor", "a wrong password"));
        get("/api/cases", basic("wang@example.cn", "typed by mistake"));

        trail.record();

        var recorded = database.queryForList(
                "select new_values from redress.audit_entry where chain = 'system' and action = 'SIGN_IN_REFUSED'",
                String.class);
        assertThat(recorded).anyMatch(values -> values.contains("\"auditor\""));
        assertThat(recorded).anyMatch(values -> values.contains("\"unknown\""));
        assertThat(recorded).noneMatch(values -> values.contains("wang"));
    }

    @Test
    void headersThatAreNoCredentialsAreRefused() {
        for (String header : List.of("Basic", "Basic !!!", "Basic Og==", "Digest x", "Bearer", "Bearer none"))
            assertThat(get("/api/cases", header).statusCode()).as(header).isEqualTo(401);
    }

    private static String withoutTrace(String body) {
        return body.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
