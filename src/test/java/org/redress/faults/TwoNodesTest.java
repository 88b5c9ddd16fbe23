package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;

/** Two nodes on one database want the same at the same moment: due timers, and one escalation for two supervisors. */
class TwoNodesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static Books books;
    private static Node one;
    private static Node other;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        books = new Books(database.owner());
        one = Node.launch(database.url());
        other = Node.launch(database.url());
        one.ready();
        other.ready();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void sixtyDueTimersMakeSixtyEscalations() {
        race(60);
    }

    @Test
    @Tag("faults")
    void fiveHundredDueTimersMakeFiveHundredEscalations() {
        race(500);
    }

    @Test
    void eachOfAFewClaimsHasOneWinner() throws Exception {
        claim(30);
    }

    @Test
    @Tag("faults")
    void eachOfFiveHundredClaimsHasOneWinner() throws Exception {
        claim(500);
    }

    /** T46: what ends a session on one node ends it on all; here at once, as each request asks the database. */
    @Test
    void aSessionThatEndsOnOneNodeIsOverOnTheOther() {
        var agent = new Visit();
        assertThat(agent.signIn(one, "agent")).isEqualTo(302);
        var copy = agent.copied();
        assertThat(copy.open(other, "/desk")).isEqualTo(200);
        assertThat(agent.submit(other, "/sign-out", "")).isEqualTo(302);
        assertThat(copy.open(one, "/desk")).isEqualTo(303);

        var finance = new Visit();
        assertThat(finance.signIn(other, "finance")).isEqualTo(302);
        one.shop().put("admin", "/api/accounts/finance/state", Map.of("disabled", true));
        assertThat(finance.open(other, "/desk")).isEqualTo(303);
    }

    private static void race(int timers) {
        long before = books.escalations();
        file(timers);
        books.letFirstAnswersBeOverdue();
        var atWork = new HashSet<String>();
        Awaitility.await("all are escalated")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> escalated(before + timers, atWork));

        assertThat(atWork).as("nodes that took timers").hasSize(2);
        assertThat(books.escalations()).isEqualTo(before + timers);
        assertThat(books.claimable()).isEqualTo(before + timers);
        assertThat(books.missedFirstAnswers()).isEqualTo(before + timers);
        assertThat(books.contradictions()).containsOnly(0L);
    }

    private static void file(int complaints) {
        var shop = one.shop();
        IntStream.range(0, complaints).parallel().forEach(number -> shop.complaint("Complaint " + number));
    }

    private static boolean escalated(long expected, Set<String> atWork) {
        atWork.addAll(books.texts("select distinct lock_owner_ from act_ru_job where lock_owner_ is not null"));
        return books.claimable() >= expected;
    }

    private static void claim(int rounds) throws Exception {
        long before = books.escalations();
        file(1);
        books.letFirstAnswersBeOverdue();
        Awaitility.await("it is escalated").atMost(PATIENCE).until(() -> books.claimable() > before);
        var id = books.texts("select id from redress.escalation order by id desc limit 1")
                .get(0);
        try (var race = new ClaimRace(one.shop(), other.shop(), id)) {
            for (int round = 0; round < rounds; round++) race.run(round);
        }
        var claims =
                "select count(*) from redress.audit_entry where action = 'ESCALATION_%s' and new_values like '%%%s%%'";
        assertThat(books.count(claims.formatted("CLAIMED", id))).isEqualTo(rounds);
        assertThat(books.count(claims.formatted("RELEASED", id))).isEqualTo(rounds);
        assertThat(books.contradictions()).containsOnly(0L);
    }
}
