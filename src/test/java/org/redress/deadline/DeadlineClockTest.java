package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.deadline.HandClock.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Tier;
import org.redress.common.Urgency;
import org.redress.engine.Cases;
import org.redress.engine.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

@DeadlineTest
class DeadlineClockTest {
    private static final Instant NEVER = Timers.NEVER;

    @Autowired
    private DeadlineClock deadlines;

    @Autowired
    private CaseStory story;

    @Autowired
    private HandClock clock;

    @Autowired
    private Cases cases;

    private Deadline open(CaseNumber number, String kind, Urgency urgency) {
        return story.act(number, () -> deadlines.open(number, NewDeadline.of(kind, situation(urgency, kind))));
    }

    private Situation situation(Urgency urgency, String kind) {
        return new Situation(story.deploy(CaseStory.task(kind)), urgency, Tier.ORDINARY, Channel.WEB, null);
    }

    private Deadline only(CaseNumber number) {
        assertThat(deadlines.ofCase(number)).hasSize(1);
        return deadlines.ofCase(number).get(0);
    }

    @Test
    void aPromiseCountsFromTheReceiptAndStoresWhatItWasReckonedFrom() {
        var number = story.received("2026-03-02T20:45:10");
        clock.set("2026-03-02T20:45:40");
        var row = open(number, "first-response", Urgency.GENERAL);
        assertThat(row.due()).isEqualTo(shop("2026-03-03T09:15:10"));
        assertThat(row.started()).isEqualTo(shop("2026-03-02T20:45:10"));
        assertThat(story.sql()
                        .queryForMap(
                                "select nature, state, amount, calendar, rank, warn, missed, round, subject, urgency"
                                        + " from redress.deadline where id = ?",
                                row.id())
                        .values())
                .map(String::valueOf)
                .containsExactly(
                        "PROMISE", "RUNNING", "30 min", "shop", "0", "50%,75%", "ESCALATE_L1", "1", "", "GENERAL");
        assertThat(story.acts(number)).containsExactly("DEADLINE_OPENED");
        assertThat(deadlines.explain(row.id(), Locale.ENGLISH).lines()).last().isEqualTo("Due 2026-03-03 Tue 09:15:10");
        assertThat(deadlines.explain(row.id(), Locale.CHINA).due()).isEqualTo(row.due());
    }

    @Test
    void aDeadlineIsOpenOncePerKindRoundAndSubject() {
        var number = story.received("2026-03-02T10:00:00");
        var first = open(number, "approval", Urgency.LOW);
        assertThat(open(number, "approval", Urgency.LOW).id()).isEqualTo(first.id());
        var other = story.act(
                number,
                () -> deadlines.open(
                        number,
                        NewDeadline.of("approval", situation(Urgency.LOW, "approval"))
                                .about("x")));
        assertThat(other.id()).isNotEqualTo(first.id());
    }

    @Test
    void nothingIsDoneOutsideATransaction() {
        var number = story.received("2026-03-02T10:00:00");
        assertThatThrownBy(() -> deadlines.meet(number, "solution"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theTimerFollowsThePauseAndTheAnswer() {
        var number = story.received("2026-03-02T10:00:00");
        story.start(number, story.deploy(CaseStory.task("solution")), "GENERAL");
        assertThat(story.timers(number)).containsExactly(shop("2026-03-03T10:00:00"));

        var question = Ids.next();
        clock.set("2026-03-02T15:00:00");
        story.act(number, () -> deadlines.pause(number, question));
        assertThat(only(number).state()).isEqualTo(DeadlineState.PAUSED);
        assertThat(only(number).leftSeconds()).isEqualTo(Duration.ofHours(7).toSeconds());
        assertThat(story.timers(number)).containsExactly(NEVER);
        assertThat(taskDue(number)).isEqualTo("infinity");

        clock.set("2026-03-04T11:00:00");
        story.act(number, () -> deadlines.resume(number, question));
        assertThat(only(number).due()).isEqualTo(shop("2026-03-04T18:00:00"));
        assertThat(only(number).pausedSeconds()).isEqualTo(Duration.ofHours(44).toSeconds());
        assertThat(story.timers(number)).containsExactly(shop("2026-03-04T18:00:00"));
        assertThat(taskDue(number)).startsWith("2026-03-04");
        assertThat(story.acts(number)).containsExactly("DEADLINE_OPENED", "DEADLINE_PAUSED", "DEADLINE_RESUMED");
        var why = deadlines.explain(only(number).id(), Locale.ENGLISH);
        assertThat(why.text()).contains("a question to the customer stops the clock, 7 h of opening time left");
        assertThat(why.due()).isEqualTo(shop("2026-03-04T18:00:00"));
    }

    private String taskDue(CaseNumber number) {
        return story.sql()
                .queryForObject(
                        "select due::text from redress.open_task where case_number = ?", String.class, number.value());
    }

    @Test
    void obligationsAndUnpausablePromisesRunOnDuringAQuestion() {
        var number = story.received("2026-03-02T10:00:00");
        var law = open(number, "refund-by-law", Urgency.GENERAL);
        var first = open(number, "first-response", Urgency.GENERAL);
        story.act(number, () -> deadlines.pause(number, Ids.next()));
        assertThat(deadlines.find(law.id())).isEqualTo(law);
        assertThat(deadlines.find(first.id())).isEqualTo(first);
    }

    @Test
    void twoQuestionsAtOnceAreOnePause() {
        var number = story.received("2026-03-02T10:00:00");
        var row = open(number, "solution", Urgency.GENERAL);
        UUID one = Ids.next();
        UUID two = Ids.next();
        clock.set("2026-03-02T11:00:00");
        story.act(number, () -> deadlines.pause(number, one));
        clock.set("2026-03-02T12:00:00");
        story.act(number, () -> deadlines.pause(number, two));
        clock.set("2026-03-02T13:00:00");
        story.act(number, () -> deadlines.resume(number, one));
        assertThat(deadlines.find(row.id()).state()).isEqualTo(DeadlineState.PAUSED);
        clock.set("2026-03-02T14:00:00");
        story.act(number, () -> deadlines.resume(number, two));
        assertThat(deadlines.find(row.id()).due()).isEqualTo(shop("2026-03-03T13:00:00"));
    }

    @Test
    void v9_anotherUrgencyKeepsThePauseAndMovesTheTimer() {
        var number = story.received("2026-03-02T10:00:00");
        story.start(number, story.deploy(CaseStory.task("exchange-spec")), "GENERAL");
        var question = Ids.next();
        clock.set("2026-03-02T11:00:00");
        story.act(number, () -> deadlines.pause(number, question));
        clock.set("2026-03-04T11:00:00");
        story.act(number, () -> deadlines.resume(number, question));
        assertThat(only(number).due()).isEqualTo(shop("2026-03-04T14:00:00"));
        story.act(number, () -> deadlines.repolicy(number, Urgency.URGENT, Tier.ORDINARY, Channel.WEB));
        assertThat(only(number).due()).isEqualTo(shop("2026-03-04T14:00:00"));
        assertThat(only(number).urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void anotherUrgencyTakesTheNewPolicyFromTheSameStart() {
        var number = story.received("2026-03-02T10:00:00");
        story.start(number, story.deploy(CaseStory.task("first-response")), "LOW");
        assertThat(story.timers(number)).containsExactly(shop("2026-03-02T12:00:00"));
        clock.set("2026-03-02T10:05:00");
        story.act(number, () -> deadlines.repolicy(number, Urgency.URGENT, Tier.ORDINARY, Channel.WEB));
        assertThat(only(number).due()).isEqualTo(shop("2026-03-02T10:10:00"));
        assertThat(only(number).calendar()).isEqualTo("always");
        assertThat(story.timers(number)).containsExactly(shop("2026-03-02T10:10:00"));
        assertThat(story.acts(number)).contains("DEADLINE_REPOLICIED");
    }

    @Test
    void v10_thePauseOfALateCaseFreezesItsLateness() {
        var number = story.received("2026-03-02T10:00:00");
        var row = open(number, "exchange-spec", Urgency.GENERAL);
        clock.set("2026-03-02T14:00:01");
        story.act(number, () -> deadlines.miss(row.id()));
        clock.set("2026-03-02T15:00:00");
        var question = Ids.next();
        story.act(number, () -> deadlines.pause(number, question));
        clock.set("2026-03-03T12:00:00");
        assertThat(deadlines.late(row.id())).isEqualTo(Duration.ofHours(1));
        story.act(number, () -> deadlines.resume(number, question));
        clock.set("2026-03-03T13:00:00");
        assertThat(deadlines.late(row.id())).isEqualTo(Duration.ofHours(2));
        assertThat(deadlines.find(row.id()).due()).isEqualTo(row.due());
    }

    @Test
    void aTimerThatFiresByHandIsABreachAndItsFlowKnowsTheRow() {
        var number = story.received("2026-03-02T10:00:00");
        story.start(number, story.deploy(CaseStory.task("solution")), "GENERAL");
        clock.set("2026-03-02T10:30:00");
        story.fireTimer(number);
        assertThat(only(number).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(only(number).missedAt()).isEqualTo(shop("2026-03-02T10:30:00"));
        assertThat(story.sql()
                        .queryForList(
                                "select v.text_ from act_ru_variable v join act_ru_execution e"
                                        + " on e.id_ = v.execution_id_ where v.name_ = 'missedDeadline'"
                                        + " and v.text_ = ?",
                                String.class,
                                only(number).id().toString()))
                .hasSize(1);

        clock.set("2026-03-04T10:30:00");
        story.complete(number, "Activity_Work");
        assertThat(only(number).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(only(number).metAt()).isEqualTo(shop("2026-03-04T10:30:00"));
        assertThat(story.acts(number)).containsExactly("DEADLINE_OPENED", "DEADLINE_MISSED", "DEADLINE_MET");
    }

    @Test
    void theEndOfTheHostMeetsItsDeadlineAndACancelledHostWithdrawsIt() {
        var met = story.received("2026-03-02T10:00:00");
        story.start(met, story.deploy(CaseStory.task("approval")), "GENERAL");
        clock.set("2026-03-02T11:00:00");
        story.complete(met, "Activity_Work");
        assertThat(only(met).state()).isEqualTo(DeadlineState.MET);
        assertThat(only(met).metAt()).isEqualTo(shop("2026-03-02T11:00:00"));

        var cancelled = story.received("2026-03-02T10:00:00");
        String instance = story.start(cancelled, story.deploy(CaseStory.task("approval")), "GENERAL");
        story.cancel(cancelled, instance);
        assertThat(only(cancelled).state()).isEqualTo(DeadlineState.WITHDRAWN);
    }

    @Test
    void whatIsDoneAfterTheDueTimeIsLateEvenBeforeItsTimerFired() {
        var number = story.received("2026-03-02T10:00:00");
        story.start(number, story.deploy(CaseStory.task("approval")), "GENERAL");
        clock.set("2026-03-02T12:00:05");
        story.complete(number, "Activity_Work");
        assertThat(only(number).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(only(number).missedAt()).isEqualTo(shop("2026-03-02T12:00:00"));
        assertThat(only(number).metAt()).isEqualTo(shop("2026-03-02T12:00:05"));
    }

    @Test
    void anAnswerAtAnEventGatewayMeetsTheWait() {
        var number = story.received("2026-03-02T10:00:00");
        story.start(number, story.deploy(CaseStory.gateway("no-objection")), "GENERAL");
        assertThat(story.timers(number)).containsExactly(shop("2026-03-09T10:00:00"));
        story.tell(number, "SolutionAccepted");
        assertThat(only(number).state()).isEqualTo(DeadlineState.MET);

        var withdrawn = story.received("2026-03-02T10:00:00");
        String instance = story.start(withdrawn, story.deploy(CaseStory.gateway("no-objection")), "GENERAL");
        story.cancel(withdrawn, instance);
        assertThat(only(withdrawn).state()).isEqualTo(DeadlineState.WITHDRAWN);

        var silent = story.received("2026-03-02T10:00:00");
        story.start(silent, story.deploy(CaseStory.gateway("no-objection")), "GENERAL");
        clock.set("2026-03-09T10:00:00");
        story.fireTimer(silent);
        assertThat(only(silent).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(only(silent).metAt()).isNull();
    }

    @Test
    void aNewRoundOpensANewRowWithItsFullTime() {
        var number = story.received("2026-03-02T10:00:00");
        var first = open(number, "solution", Urgency.GENERAL);
        clock.set("2026-03-02T12:00:00");
        story.act(number, () -> deadlines.meet(number, "solution"));
        story.act(number, () -> cases.nextRound(number));
        clock.set("2026-03-05T12:00:00");
        var second = open(number, "solution", Urgency.GENERAL);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.due()).isEqualTo(shop("2026-03-06T12:00:00"));
        assertThat(deadlines.find(first.id()).metAt()).isEqualTo(shop("2026-03-02T12:00:00"));
    }

    @Test
    void aStandingRowIsTakenOverByTheTimerAndASecondTaskHasItsOwn() {
        var number = story.received("2026-03-02T10:00:00");
        var standing = open(number, "solution", Urgency.GENERAL);
        clock.set("2026-03-02T12:00:00");
        String definition = story.deploy(CaseStory.task("solution"));
        story.start(number, definition, "GENERAL");
        assertThat(only(number).id()).isEqualTo(standing.id());
        assertThat(only(number).executionId()).isNotNull();
        story.start(number, definition, "GENERAL");
        assertThat(deadlines.ofCase(number)).hasSize(2);
        assertThat(story.timers(number)).containsExactly(shop("2026-03-03T10:00:00"), shop("2026-03-03T12:00:00"));
    }

    @Test
    void aPromiseCanBeExtendedAndAnObligationCannot() {
        var number = story.received("2026-03-02T10:00:00");
        story.start(number, story.deploy(CaseStory.task("approval")), "GENERAL");
        Instant tomorrow = shop("2026-03-03T18:00:00");
        story.act(number, () -> deadlines.extend(only(number).id(), tomorrow));
        assertThat(story.timers(number)).containsExactly(tomorrow);
        assertThat(deadlines.explain(only(number).id(), Locale.ENGLISH).due()).isEqualTo(tomorrow);

        var law = open(number, "refund-by-law", Urgency.GENERAL);
        assertThatThrownBy(() -> story.act(number, () -> deadlines.extend(law.id(), tomorrow)))
                .isInstanceOf(NotExtendable.class);
    }

    @Test
    void anExtensionAfterTheBreachIsNotedAndTheBreachStays() {
        var number = story.received("2026-03-02T10:00:00");
        var row = open(number, "approval", Urgency.GENERAL);
        clock.set("2026-03-02T12:01:00");
        story.act(number, () -> deadlines.miss(row.id()));
        story.act(number, () -> deadlines.extend(row.id(), shop("2026-03-03T18:00:00")));
        var extended = deadlines.find(row.id());
        assertThat(extended.state()).isEqualTo(DeadlineState.MISSED);
        assertThat(extended.due()).isEqualTo(row.due());
        assertThat(extended.extendedUntil()).isEqualTo(shop("2026-03-03T18:00:00"));
        assertThat(deadlines.explain(row.id(), Locale.ENGLISH).text())
                .contains("after the breach an escalation set the new date 2026-03-03 Tue 18:00:00");
    }

    @Test
    void anObligationIsMovedFromOutsideOnly() {
        var number = story.received("2026-03-02T10:00:00");
        var wanted = NewDeadline.of("platform-evidence", situation(Urgency.GENERAL, "platform-evidence"))
                .until(shop("2026-03-04T10:00:00"));
        story.act(number, () -> deadlines.open(number, wanted));
        story.start(number, wanted.situation().definitionId(), "GENERAL");
        assertThat(story.timers(number)).containsExactly(shop("2026-03-04T10:00:00"));

        var moved = story.act(
                number,
                () -> deadlines.move(
                        number,
                        "platform-evidence",
                        shop("2026-03-06T10:00:00"),
                        Person.worker("marketplace"),
                        "holiday of 张三"));
        assertThat(moved.due()).isEqualTo(shop("2026-03-06T10:00:00"));
        assertThat(moved.movedBy()).isEqualTo("marketplace");
        assertThat(story.timers(number)).containsExactly(shop("2026-03-06T10:00:00"));
        assertThat(story.sql()
                        .queryForObject(
                                "select new_values from redress.audit_entry where chain = ? and action ="
                                        + " 'DEADLINE_MOVED'",
                                String.class,
                                number.value()))
                .contains("sha256:")
                .doesNotContain("张三");

        open(number, "approval", Urgency.GENERAL);
        assertThatThrownBy(() -> story.act(
                        number, () -> deadlines.move(number, "approval", clock.instant(), Person.SYSTEM, "x")))
                .isInstanceOf(NotMovable.class);
    }

    @Test
    void aTimerWhoseDateNobodyToldYetWaitsForIt() {
        var number = story.received("2026-03-02T10:00:00");
        story.start(number, story.deploy(CaseStory.task("platform-evidence")), "GENERAL");
        assertThat(story.timers(number)).containsExactly(NEVER);
        assertThat(deadlines.ofCase(number)).isEmpty();
    }

    @Test
    void theEndOfTheCaseWithdrawsWhatIsOpenAndKeepsWhatWasMissed() {
        var number = story.received("2026-03-02T10:00:00");
        var open = open(number, "solution", Urgency.GENERAL);
        var missed = open(number, "approval", Urgency.URGENT);
        clock.set("2026-03-02T12:30:00");
        story.act(number, () -> deadlines.miss(missed.id()));
        story.act(number, () -> deadlines.withdrawAll(number));
        assertThat(deadlines.find(open.id()).state()).isEqualTo(DeadlineState.WITHDRAWN);
        assertThat(deadlines.find(missed.id()).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(deadlines.find(missed.id()).overdue()).isFalse();
    }

    @Test
    void anUrgentCaseAtNightCountsRoundTheClockAndTheChannelOverrides() {
        var night = story.received("2026-03-02T23:00:00");
        assertThat(open(night, "first-response", Urgency.URGENT).due()).isEqualTo(shop("2026-03-02T23:10:00"));
        var mail = story.received("2026-03-02T10:00:00");
        var byMail = new Situation(
                story.deploy(CaseStory.task("first-response")), Urgency.LOW, Tier.ORDINARY, Channel.EMAIL, null);
        var row = story.act(mail, () -> deadlines.open(mail, NewDeadline.of("first-response", byMail)));
        assertThat(row.due()).isEqualTo(shop("2026-03-03T10:00:00"));
        assertThat(row.rank()).isEqualTo(10);
    }
}
