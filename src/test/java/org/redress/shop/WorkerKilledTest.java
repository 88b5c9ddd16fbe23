package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.redress.common.Money;
import org.redress.engine.ExternalWork.Done;
import org.redress.engine.ExternalWork.Work;
import org.redress.shop.LethalProvider.Point;
import org.springframework.beans.factory.annotation.Autowired;

/** A worker process is killed with SIGKILL in the middle of a refund; whoever takes over pays nothing twice. */
@ShopTest
class WorkerKilledTest {
    @Autowired
    TestDatabase database;

    @Autowired
    ActionLedger ledger;

    @Autowired
    ActionBook book;

    @Autowired
    ShopStory story;

    @Autowired
    HandClock clock;

    private LethalProvider provider;

    /** The worker's process goes by the real clock. */
    @BeforeEach
    void open() throws IOException {
        clock.set(Instant.now());
        provider = new LethalProvider();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void betweenPaymentAndAnswer() throws Exception {
        survives(Point.BETWEEN_PAYMENT_AND_ANSWER);
    }

    @Tag("faults")
    @RepeatedTest(4)
    void atEachPointOfTheCall() throws Exception {
        for (Point point : Point.values()) survives(point);
    }

    private void survives(Point point) throws Exception {
        Work work = story.prepared("refund", story.order(10_000L), Money.cny(4_000), Map.of());
        int before = provider.payments();
        int asked = provider.asked();

        Process worker = worker(work);
        provider.kill(worker, point);
        assertThat(worker.waitFor(120, TimeUnit.SECONDS)).isTrue();
        if (point != Point.AFTER_ANSWERING) assertThat(worker.exitValue()).isNotZero();

        var result = new RefundWork(ledger, new HttpPayments(provider.port())).run(work);
        assertThat(result).isInstanceOf(Done.class);
        assertThat(provider.payments()).isEqualTo(before + 1);
        // Who takes over looks first, and asks again only for money that has not moved.
        assertThat(provider.asked()).isEqualTo(asked + (point == Point.BEFORE_PAYING ? 2 : 1));
        assertThat(book.proof(work.actionId()).state()).isEqualTo(Action.State.DONE);
    }

    private Process worker(Work work) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java,
                        "-Duser.timezone=UTC",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RefundProcess.class.getName(),
                        database.url(),
                        String.valueOf(provider.port()),
                        work.taskId(),
                        work.caseNumber().value(),
                        work.actionId().toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/refund-process.log"))
                .start();
    }
}
