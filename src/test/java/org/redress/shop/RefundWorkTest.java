package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.redress.shop.UnsteadyProvider.Fault.DECIDED_AGAINST;
import static org.redress.shop.UnsteadyProvider.Fault.LOST_AFTER_PAYING;
import static org.redress.shop.UnsteadyProvider.Fault.LOST_BEFORE_PAYING;
import static org.redress.shop.UnsteadyProvider.Fault.NODE_DIES_AFTER_PAYING;
import static org.redress.shop.UnsteadyProvider.Fault.NODE_DIES_BEFORE_PAYING;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.engine.ExternalWork.Done;
import org.redress.engine.ExternalWork.Later;
import org.redress.engine.ExternalWork.Refused;
import org.redress.engine.ExternalWork.Result;
import org.redress.engine.ExternalWork.Unknown;
import org.redress.engine.ExternalWork.Work;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class RefundWorkTest {
    private static final Money AMOUNT = Money.cny(4_000);

    @Autowired
    ActionLedger ledger;

    @Autowired
    ActionBook book;

    @Autowired
    ShopStory story;

    @Autowired
    HandClock clock;

    private final UnsteadyProvider provider = new UnsteadyProvider();
    private RefundWork refund;
    private Work work;

    @BeforeEach
    void prepare() {
        refund = new RefundWork(ledger, provider);
        work = story.prepared("refund", story.order(10_000L), AMOUNT, Map.of());
    }

    @Test
    void paysOnceAndProvesIt() {
        assertThat(refund.run(work)).isEqualTo(done());
        assertThat(refund.run(work)).isEqualTo(done());

        assertThat(provider.paid(work.actionId())).isOne();
        Action proof = book.proof(work.actionId());
        assertThat(proof.state()).isEqualTo(Action.State.DONE);
        assertThat(proof.providerReference()).isEqualTo("pay-1");
        assertThat(acts()).isEqualTo(3);
    }

    @Test
    void findsThePaymentWhoseAnswerWasLost() {
        provider.faults(LOST_AFTER_PAYING);

        assertThat(refund.run(work)).isEqualTo(done());
        assertThat(provider.paid(work.actionId())).isOne();
    }

    @Test
    void asksAgainBeforeSendingAgainWhenEvenTheLookUpWasLost() {
        provider.faults(LOST_AFTER_PAYING).silent(true);
        assertThat(refund.run(work)).isEqualTo(new Later("answer-lost IllegalStateException"));
        assertThat(refund.run(work)).isEqualTo(new Later("outcome-pending"));

        provider.silent(false);
        assertThat(refund.run(work)).isEqualTo(done());
        assertThat(provider.paid(work.actionId())).isOne();
    }

    @Test
    void sendsAgainWithTheSameKeyWhenTheFirstNeverArrived() {
        provider.faults(LOST_BEFORE_PAYING);

        assertThat(refund.run(work)).isEqualTo(new Later("answer-lost IllegalStateException"));
        assertThat(refund.run(work)).isEqualTo(done());
        assertThat(provider.paid(work.actionId())).isOne();
    }

    @Test
    void aNodeThatDiesAroundThePaymentLosesNothingAndPaysNothingTwice() {
        provider.faults(NODE_DIES_BEFORE_PAYING, NODE_DIES_AFTER_PAYING);
        assertThat(catchThrowable(() -> refund.run(work))).isInstanceOf(UnsteadyProvider.NodeDied.class);
        assertThat(catchThrowable(() -> refund.run(work))).isInstanceOf(UnsteadyProvider.NodeDied.class);

        assertThat(refund.run(work)).isEqualTo(done());
        assertThat(provider.paid(work.actionId())).isOne();
    }

    @Test
    void neverSendsAKeyOlderThanTwentyHours() {
        provider.faults(LOST_AFTER_PAYING).silent(true);
        refund.run(work);
        clock.advance(Duration.ofHours(25));
        provider.silent(false);
        provider.forgetKeys();

        assertThat(refund.run(work)).isEqualTo(new Unknown("key-expired"));
        assertThat(refund.run(work)).isEqualTo(new Unknown("key-expired"));
        assertThat(provider.paid(work.actionId())).isOne();
        assertThat(book.proof(work.actionId()).state()).isEqualTo(Action.State.UNKNOWN);
    }

    @Test
    void stillSendsAKeyOfTwentyHours() {
        provider.faults(LOST_BEFORE_PAYING);
        refund.run(work);
        clock.advance(Duration.ofHours(20));

        assertThat(refund.run(work)).isEqualTo(done());
    }

    @Test
    void anOldKeyThatTheProviderStillKnowsIsDone() {
        provider.faults(LOST_AFTER_PAYING).silent(true);
        refund.run(work);
        clock.advance(Duration.ofHours(25));
        provider.silent(false);

        assertThat(refund.run(work)).isEqualTo(done());
    }

    @Test
    void aNewAttemptFindsThePaymentOfTheUnknownOneBefore() {
        provider.faults(LOST_AFTER_PAYING).silent(true);
        refund.run(work);
        clock.advance(Duration.ofHours(25));
        refund.run(work);
        Work again = story.prepared(work.caseNumber(), "refund", work.orderId(), AMOUNT, Map.of());

        assertThat(refund.run(again)).isEqualTo(new Later("outcome-pending"));
        provider.silent(false);
        assertThat(refund.run(again)).isEqualTo(done());
        assertThat(provider.ledger()).hasSize(1);
    }

    @Test
    void anUnknownOneIsLookedUpAgainWhenAPersonAsksAndStillNotSent() {
        provider.faults(LOST_AFTER_PAYING).silent(true);
        refund.run(work);
        clock.advance(Duration.ofHours(25));
        assertThat(refund.run(work)).isEqualTo(new Unknown("key-expired"));

        assertThat(refund.run(task("second"))).isEqualTo(new Unknown("key-expired"));
        provider.silent(false);
        assertThat(refund.run(task("third"))).isEqualTo(done());
        assertThat(provider.ledger()).hasSize(1);
    }

    @Test
    void aRefusalIsFinalUntilAPersonAsksAgain() {
        provider.faults(DECIDED_AGAINST);

        assertThat(refund.run(work)).isEqualTo(new Refused("account-closed"));
        assertThat(refund.run(work)).isEqualTo(new Refused("account-closed"));
        assertThat(provider.ledger()).isEmpty();

        assertThat(refund.run(task("second"))).isEqualTo(done());
    }

    @Test
    void twoWorkersWithOneActionPayOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Result> run = () -> refund.run(work);
            for (var result :
                    pool.invokeAll(IntStream.range(0, 40).mapToObj(index -> run).toList()))
                assertThat(result.get()).isEqualTo(done());
        } finally {
            pool.shutdown();
        }
        assertThat(provider.ledger()).hasSize(1);
    }

    @Test
    void sendsWhatWasStoredAndNotWhatTheTaskSays() {
        var altered = new Work(work.taskId(), work.caseNumber(), work.actionId(), "other", Money.cny(1));

        refund.run(altered);

        assertThat(provider.ledger())
                .containsExactly(new UnsteadyProvider.Paid(work.actionId(), work.orderId(), AMOUNT));
    }

    @Test
    void anActionWithoutKeyOrAmountIsForAPerson() {
        CaseNumber number = work.caseNumber();
        var unkeyed = new Work("task", number, null, work.orderId(), AMOUNT);
        Work unpriced = story.prepared(number, "refund", work.orderId(), null, Map.of());

        assertThat(refund.run(unkeyed)).isEqualTo(new Refused("action-not-prepared"));
        assertThat(refund.run(unpriced)).isEqualTo(new Refused("amount-missing"));
    }

    private Work task(String id) {
        return new Work(id, work.caseNumber(), work.actionId(), work.orderId(), AMOUNT);
    }

    private Done done() {
        return new Done("pay-1", Map.of());
    }

    private long acts() {
        return story.count(
                "select count(*) from redress.audit_entry where chain = ?",
                work.caseNumber().value());
    }
}
