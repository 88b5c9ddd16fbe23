package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.common.Urgency;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.NewDeadline;
import org.redress.engine.CaseFlow;
import org.redress.engine.Cases;
import org.redress.engine.Correlation;
import org.redress.engine.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@EscalationStory
class EscalationRaisingTest {
    private static final Person AGENT = Person.staff("agent");
    private static final int THREADS = 20;

    @Autowired
    EscalationStage stage;

    @Autowired
    EscalationRaising raising;

    @Autowired
    Escalations escalations;

    @Autowired
    HelpCall calls;

    @Autowired
    DeadlineClock deadlines;

    @Autowired
    CaseFlow flow;

    @Autowired
    Correlation correlation;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twentyThreadsRaiseOne() throws Exception {
        var number = stage.running();
        stage.fire(number, "Event_FirstResponseOverdue");
        var deadline = stage.column(number, "deadline_id", UUID.class);
        var call = EscalationCall.forDeadline(number, deadline.toString(), null);
        var beside = stage.locked(
                number, () -> flow.running(cases.find(number).orElseThrow().instanceId())
                        .orElseThrow());
        inParallel(() -> stage.locked(number, () -> {
            raising.raise(beside, call);
            return true;
        }));
        assertThat(stage.count(number, "true")).isEqualTo(1);
        assertThat(stage.escalationsRunning(number)).isEqualTo(1);
        assertThat(stage.tasks(number, EscalationFlow.DECIDE)).hasSize(1);
    }

    @Test
    void theDatabaseAloneLetsOnlyOneThrough() throws Exception {
        var number = stage.running();
        var call = EscalationCall.fromPerson(number, "agent", "agents", 1);
        var origin = new Escalation.Origin(1, null, false, Urgency.GENERAL);
        int won = inParallel(() ->
                transaction.execute(status -> escalations.raise(Escalation.raised(call, origin, 1, Instant.now()))));
        assertThat(won).isEqualTo(1);
        assertThat(stage.count(number, "true")).isEqualTo(1);
    }

    @Test
    void aHigherLevelOfAnObligationRaisesTheOpenEscalation() {
        var number = stage.running();
        var obligation = obligation(number);
        ask(number, obligation, 1);
        assertThat(stage.column(number, "urgency", String.class)).isEqualTo("URGENT");
        assertThat(stage.dueOf(number, "Event_Unclaimed"))
                .isBefore(Instant.now().plus(Duration.ofMinutes(11)));

        ask(number, obligation, 2);
        assertThat(stage.count(number, "true")).isEqualTo(1);
        assertThat(stage.dueOf(number, "Event_Unclaimed")).isBeforeOrEqualTo(Instant.now());
        stage.fire(number, "Event_Unclaimed");
        assertThat(stage.column(number, "level", Integer.class)).isEqualTo(2);
        assertThat(stage.tasks(number, EscalationFlow.DECIDE)).hasSize(2);
        assertThat(stage.deadlines(number, "escalation-claim")).containsExactly("WITHDRAWN", "RUNNING");

        ask(number, obligation, 2);
        assertThat(stage.dueOf(number, "Event_Unclaimed")).isAfter(Instant.now());
    }

    @Test
    void aHigherLevelCutsAClaimedOneShortToo() {
        var number = stage.running();
        var obligation = obligation(number);
        ask(number, obligation, 1);
        claims.claim(stage.column(number, "id", UUID.class), Person.staff("supervisor"));
        ask(number, obligation, 3);
        stage.fire(number, "Event_Undecided");
        assertThat(stage.column(number, "level", Integer.class)).isEqualTo(3);
        assertThat(stage.dueOf(number, "Event_Unclaimed")).isBefore(Timers.NEVER);
    }

    @Test
    void anAgentCallsForHelpOnce() {
        var number = stage.running();
        var first = calls.call(number, AGENT, "The buyer threatens to sue", 1);
        assertThat(calls.call(number, Person.staff("agent2"), "Same here", 1)).isEqualTo(first);
        assertThat(calls.call(number, Person.staff("supervisor"), "Needs a manager", 2))
                .isNotEqualTo(first);
        assertThat(stage.count(number, "asked_text = 'The buyer threatens to sue' and asked_by = 'agent'"))
                .isEqualTo(1);
        assertThat(stage.acts(number)).contains("ESCALATION_ASKED");
        assertThat(stage.acts(number).toString()).doesNotContain("sue");
    }

    @Test
    void aCaseWithoutAProcessCannotCall() {
        var number = stage.running();
        stage.complete(number, "Activity_FirstResponse");
        var refusal = catchThrowableOfType(Refusal.class, () -> calls.call(number, AGENT, "Too late", 1));
        assertThat(refusal.code()).isEqualTo("case-not-running");
        assertThat(catchThrowableOfType(Refusal.class, () -> calls.call(number, AGENT, " ", 1))
                        .status())
                .isEqualTo(422);
    }

    @Autowired
    EscalationClaims claims;

    private UUID obligation(CaseNumber number) {
        return stage.locked(number, () -> {
                    var situation = deadlines.situation(number).orElseThrow();
                    var until = Instant.now().plus(Duration.ofDays(3));
                    return deadlines.open(
                            number,
                            NewDeadline.of("platform-evidence", situation).until(until));
                })
                .id();
    }

    private void ask(CaseNumber number, UUID deadline, int level) {
        var heard = stage.locked(
                number,
                () -> correlation.tell(
                        number, EscalationFlow.ASKED, Map.of("missedDeadline", deadline.toString(), "level", level)));
        assertThat(heard).isTrue();
    }

    private static int inParallel(Callable<Boolean> act) throws Exception {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            int won = 0;
            for (var result : pool.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(i -> act).toList())) if (result.get()) won++;
            return won;
        } finally {
            pool.shutdown();
        }
    }
}
