package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.AlreadyClaimed;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who want the same at the same moment: people against people, people against timers. */
@EscalationStory
class EscalationRaceTest {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(2);
    private static final Person ONE = Person.staff("supervisor");
    private static final Person OTHER = Person.staff("supervisor2");
    private static final int FEW = 8;
    private static final int MANY = 500;

    @Autowired
    EscalationStage stage;

    @Autowired
    EscalationClaims claims;

    @AfterAll
    static void sendThemHome() {
        POOL.shutdown();
    }

    @Test
    void aFewRacesHaveOneWinnerEach() throws Exception {
        race(FEW);
    }

    @Test
    @Tag("faults")
    void manyRacesHaveOneWinnerEach() throws Exception {
        race(MANY);
    }

    private void race(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            twoClaim();
            twoDecide();
            claimAgainstTimer();
            decisionAgainstTimer();
        }
    }

    private void twoClaim() throws Exception {
        var id = id(missed());
        var lost = failures(() -> claim(id, ONE), () -> claim(id, OTHER));
        assertThat(lost).singleElement().isInstanceOf(AlreadyClaimed.class);
    }

    private void twoDecide() throws Exception {
        var number = missed();
        var id = id(number);
        var lost = failures(() -> decide(id, ONE), () -> decide(id, OTHER));
        assertThat(lost).singleElement().isInstanceOf(EscalationOver.class);
        over(number);
    }

    private void claimAgainstTimer() throws Exception {
        var number = missed();
        var id = id(number);
        var lost = failures(() -> claim(id, ONE), () -> fire(number, "Event_Unclaimed"));
        assertThat(lost).allMatch(OptimisticLockingException.class::isInstance).hasSizeLessThan(2);
        int level = stage.column(number, "level", Integer.class);
        assertThat(stage.tasks(number, EscalationFlow.DECIDE)).hasSize(level);
        assertThat(stage.tasks(number, EscalationFlow.DECIDE)).anyMatch(task -> "supervisor".equals(task.assignee()));
    }

    private void decisionAgainstTimer() throws Exception {
        var number = missed();
        var id = id(number);
        claims.claim(id, ONE);
        var lost = failures(() -> decide(id, ONE), () -> fire(number, "Event_Undecided"));
        assertThat(lost).noneMatch(failure -> failure instanceof EscalationOver);
        over(number);
    }

    private void over(CaseNumber number) {
        assertThat(stage.count(number, "state = 'DECIDED' and closed_at is not null"))
                .isEqualTo(1);
        assertThat(stage.tasks(number, EscalationFlow.DECIDE)).isEmpty();
        assertThat(stage.escalationsRunning(number)).isZero();
        assertThat(stage.deadlines(number, "escalation-claim")).doesNotContain("RUNNING");
        assertThat(stage.deadlines(number, "escalation-decision")).doesNotContain("RUNNING");
    }

    private CaseNumber missed() {
        var number = stage.running();
        stage.fire(number, "Event_FirstResponseOverdue");
        return number;
    }

    private UUID id(CaseNumber number) {
        return stage.column(number, "id", UUID.class);
    }

    private Void claim(UUID id, Person who) {
        claims.claim(id, who);
        return null;
    }

    private Void decide(UUID id, Person who) {
        claims.decide(id, who, new Decision(Outcome.NOT_NEEDED, "solved by phone", null, null, null));
        return null;
    }

    private Void fire(CaseNumber number, String event) {
        stage.fire(number, event);
        return null;
    }

    /** What those who lost were told. */
    private static List<Throwable> failures(Callable<Void> one, Callable<Void> other) throws InterruptedException {
        var together = new CyclicBarrier(2);
        var running = Stream.of(one, other)
                .map(act -> POOL.submit(() -> {
                    together.await();
                    return act.call();
                }))
                .toList();
        var failures = new ArrayList<Throwable>();
        for (var act : running) {
            try {
                act.get();
            } catch (ExecutionException lost) {
                failures.add(lost.getCause());
            }
        }
        return failures;
    }
}
