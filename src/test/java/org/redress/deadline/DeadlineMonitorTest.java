package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.deadline.HandClock.shop;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Urgency;
import org.springframework.beans.factory.annotation.Autowired;

@DeadlineTest
class DeadlineMonitorTest {
    @Autowired
    private DeadlineClock deadlines;

    @Autowired
    private DeadlineMonitor monitor;

    @Autowired
    private CaseStory story;

    @Autowired
    private HandClock clock;

    @Autowired
    private MeterRegistry meters;

    private Deadline open(CaseNumber number, String kind) {
        var situation = new Situation(story.deploy(CaseStory.listening()), Urgency.GENERAL, null, null, null);
        return story.act(number, () -> deadlines.open(number, NewDeadline.of(kind, situation)));
    }

    private void runAt(String local) {
        clock.set(local);
        monitor.run();
    }

    private double counted(String name, String kind) {
        var counter = meters.find(name).tag("kind", kind).counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void aWarningIsGivenOnceAtItsTime() {
        var number = story.received("2026-03-02T10:00:00");
        open(number, "first-response");
        runAt("2026-03-02T10:14:59");
        assertThat(story.warnings(number)).isEmpty();
        runAt("2026-03-02T10:15:00");
        runAt("2026-03-02T10:16:00");
        assertThat(story.warnings(number)).containsExactly("50%");
        runAt("2026-03-02T10:22:30");
        assertThat(story.warnings(number)).containsExactly("50%", "75%");
        assertThat(story.acts(number)).containsExactly("DEADLINE_OPENED", "DEADLINE_WARNED", "DEADLINE_WARNED");
        assertThat(counted("redress.deadlines.warned", "first-response")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aWaitRemindsInNaturalTime() {
        var number = story.received("2026-03-02T22:00:00");
        open(number, "customer-silence");
        runAt("2026-03-03T22:00:00");
        assertThat(story.warnings(number)).containsExactly("24 h");
    }

    @Test
    void v18_afterADowntimeTheCustomerIsRemindedOnce() {
        var number = story.received("2026-03-02T10:00:00");
        open(number, "customer-silence");
        runAt("2026-03-06T10:00:00");
        assertThat(story.warnings(number)).containsExactly("72 h");
        assertThat(story.acts(number)).containsExactly("DEADLINE_OPENED", "DEADLINE_WARNED", "DEADLINE_WARNED");

        var over = story.received("2026-03-02T10:00:00");
        open(over, "customer-silence");
        runAt("2026-03-10T10:00:00");
        assertThat(story.warnings(over)).isEmpty();
    }

    @Test
    void aPausedPromiseWarnsOnlyAfterTheAnswer() {
        var number = story.received("2026-03-02T10:00:00");
        open(number, "solution");
        var question = Ids.next();
        clock.set("2026-03-02T15:00:00");
        story.act(number, () -> deadlines.pause(number, question));
        runAt("2026-03-02T20:00:00");
        assertThat(story.warnings(number)).isEmpty();
        clock.set("2026-03-03T10:00:00");
        story.act(number, () -> deadlines.resume(number, question));
        runAt("2026-03-03T11:00:00");
        assertThat(story.warnings(number)).containsExactly("50%");
    }

    @Test
    void twoNodesGiveEachWarningOnce() throws Exception {
        var numbers = new ArrayList<CaseNumber>();
        for (int i = 0; i < 30; i++) {
            var number = story.received("2026-03-02T10:00:00");
            open(number, "first-response");
            numbers.add(number);
        }
        clock.set("2026-03-02T10:15:00");
        var together = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var runs = List.of(nodes.submit(() -> run(together)), nodes.submit(() -> run(together)));
            for (var run : runs) {
                run.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(numbers)
                .allSatisfy(number -> assertThat(story.warnings(number)).containsExactly("50%"));
    }

    private Void run(CyclicBarrier together) throws Exception {
        together.await();
        monitor.run();
        return null;
    }

    @Test
    void aRowThatOnlyCountsIsMissedAtItsDueTimeAndMayAlarm() {
        var number = story.received("2026-03-02T10:00:00");
        var row = open(number, "acknowledgement");
        double alarms = counted("redress.deadlines.alarms", "acknowledgement");
        runAt("2026-03-02T10:00:14");
        assertThat(deadlines.find(row.id()).state()).isEqualTo(DeadlineState.RUNNING);
        runAt("2026-03-02T10:00:15");
        assertThat(deadlines.find(row.id()).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(counted("redress.deadlines.alarms", "acknowledgement")).isEqualTo(alarms + 1);
        assertThat(story.acts(number)).containsExactly("DEADLINE_OPENED", "DEADLINE_MISSED");
    }

    @Test
    void aMissThatNoTimerWatchesAsksTheProcessForItsEscalation() {
        var number = story.received("2026-03-02T10:00:00");
        story.start(number, story.deploy(CaseStory.listening()), "GENERAL");
        var row = open(number, "protect");
        runAt("2026-03-02T10:10:00");
        assertThat(deadlines.find(row.id()).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(story.asked(row)).containsExactly(2);
        runAt("2026-03-02T10:20:00");
        assertThat(story.asked(row)).containsExactly(2);
    }

    @Test
    void whileNobodyListensTheEscalationIsAskedForAgain() {
        var number = story.received("2026-03-02T10:00:00");
        var row = open(number, "protect");
        runAt("2026-03-02T10:10:00");
        assertThat(deadlines.find(row.id()).state()).isEqualTo(DeadlineState.MISSED);
        story.start(number, story.deploy(CaseStory.listening()), "GENERAL");
        runAt("2026-03-02T10:11:00");
        assertThat(story.asked(row)).containsExactly(2);
    }

    @Test
    void aLevelOfAnObligationIsRaisedOnceAndBeforeTheShopCloses() {
        var number = story.received("2026-03-02T15:00:00");
        story.start(number, story.deploy(CaseStory.listening()), "GENERAL");
        var row = open(number, "refund-by-law");
        runAt("2026-03-08T14:59:00");
        assertThat(story.asked(row)).isEmpty();
        runAt("2026-03-08T15:00:00");
        runAt("2026-03-08T19:30:00");
        assertThat(story.asked(row)).containsExactly(2);
        assertThat(deadlines.find(row.id()).state()).isEqualTo(DeadlineState.RUNNING);
        runAt("2026-03-09T15:00:00");
        assertThat(deadlines.find(row.id()).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(story.asked(row)).containsExactly(2);
        assertThat(story.warnings(number)).containsExactly("5 d");
    }

    @Test
    void aLevelThatAnEscalationReachedIsNotRaisedAgain() {
        var number = story.received("2026-03-02T15:00:00");
        story.start(number, story.deploy(CaseStory.listening()), "GENERAL");
        var row = open(number, "return-receipt");
        story.act(number, () -> deadlines.escalated(row.id(), Ids.next(), 1));
        runAt("2026-03-10T15:00:00");
        assertThat(story.asked(row)).isEmpty();
        runAt("2026-03-11T15:00:00");
        assertThat(story.asked(row)).containsExactly(2);
    }

    @Test
    void aBrokenRowDoesNotHoldUpTheOthers() {
        var broken = story.received("2026-03-02T10:00:00");
        var row = open(broken, "first-response");
        story.sql().update("update redress.deadline set levels = 'L9 nonsense' where id = ?", row.id());
        var sound = story.received("2026-03-02T10:00:30");
        open(sound, "first-response");
        runAt("2026-03-02T10:16:00");
        assertThat(story.warnings(sound)).containsExactly("50%");
        assertThat(deadlines.ofCase(broken).get(0).nextAlarm()).isEqualTo(shop("2026-03-02T10:17:00"));
        story.sql().update("update redress.deadline set levels = '' where id = ?", row.id());
        runAt("2026-03-02T10:17:00");
        assertThat(story.warnings(broken)).containsExactly("50%");
    }
}
