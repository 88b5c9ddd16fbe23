package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.common.Money;
import org.redress.engine.ExternalWork.Done;
import org.redress.engine.ExternalWork.Later;
import org.redress.engine.ExternalWork.Result;
import org.redress.engine.ExternalWork.Work;
import org.redress.shop.UnsteadyProvider.Fault;
import org.springframework.beans.factory.annotation.Autowired;

/** Every call may go wrong in every way; the seed is in the message of a failure. */
@ShopTest
class RefundFaultsTest {
    private static final Fault[] LOSSES = {
        Fault.NONE,
        Fault.LOST_BEFORE_PAYING,
        Fault.LOST_AFTER_PAYING,
        Fault.NODE_DIES_BEFORE_PAYING,
        Fault.NODE_DIES_AFTER_PAYING
    };

    @Autowired
    ActionLedger ledger;

    @Autowired
    ShopStory story;

    @Autowired
    HandClock clock;

    @Test
    void noRefundIsPaidTwiceAndNoneIsLost() {
        refundUnderFaults(200);
    }

    @Test
    @Tag("faults")
    void noneOfTenThousandEither() {
        refundUnderFaults(10_000);
    }

    private void refundUnderFaults(int runs) {
        long seed = Long.getLong("redress.seed", System.nanoTime());
        var random = new Random(seed);
        var provider = new UnsteadyProvider();
        var refund = new RefundWork(ledger, provider);
        for (int run = 0; run < runs; run++) {
            Work work = story.prepared("refund", "8817", Money.cny(1), Map.of());

            Result result = untilEnded(refund, work, provider, random);

            assertThat(result).as("seed %d, run %d", seed, run).isInstanceOf(Done.class);
        }
        assertThat(provider.ledger())
                .as("seed %d", seed)
                .hasSize(runs)
                .extracting(UnsteadyProvider.Paid::key)
                .doesNotHaveDuplicates();
    }

    private Result untilEnded(RefundWork refund, Work work, UnsteadyProvider provider, Random random) {
        for (int tried = 0; tried < 50; tried++) {
            provider.silent(random.nextInt(3) == 0);
            Result result = once(refund, work, provider, LOSSES[random.nextInt(LOSSES.length)]);
            if (!(result instanceof Later)) return result;
            clock.advance(Duration.ofMinutes(10));
        }
        throw new AssertionError("not ended after fifty tries");
    }

    private static Result once(RefundWork refund, Work work, UnsteadyProvider provider, Fault fault) {
        provider.next(fault);
        try {
            return refund.run(work);
        } catch (UnsteadyProvider.NodeDied died) {
            return new Later("node-died");
        }
    }
}
