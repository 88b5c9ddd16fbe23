package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.common.Money;
import org.redress.engine.ExternalWork.Done;
import org.redress.engine.ExternalWork.Later;
import org.redress.engine.ExternalWork.Result;
import org.redress.engine.ExternalWork.Unknown;
import org.redress.engine.ExternalWork.Work;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two nodes, whose workers die in the middle of calls, against a provider that fails in every way: no key is paid twice,
 * none is lost, and what nobody can know is a person's after twenty hours. The seed is in the message of a failure.
 */
@ShopTest
class FaultyServerTest {
    private static final int NODES = 2;
    private static final Duration ROUND = Duration.ofHours(1);
    private static final int ROUNDS = 30;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @Autowired
    ActionLedger ledger;

    @Autowired
    ActionBook book;

    @Autowired
    ShopStory story;

    @Autowired
    HandClock clock;

    private final long seed = Long.getLong("redress.seed", System.nanoTime());
    private final Map<UUID, Result> ended = new ConcurrentHashMap<>();

    @Test
    void everyRefundIsPaidOnceOrAPersonsToJudge() throws Exception {
        refundUnderFaults(60);
    }

    @Test
    @Tag("faults")
    void tenThousandToo() throws Exception {
        refundUnderFaults(10_000);
    }

    private void refundUnderFaults(int count) throws Exception {
        try (var provider = new FaultyPaymentServer(seed)) {
            var works = new ArrayList<Work>();
            for (int run = 0; run < count; run++)
                works.add(story.prepared("refund", "8817", Money.cny(run + 1), Map.of()));
            rounds(works, new HttpPayments(provider.port(), PATIENCE));
            check(works, provider);
        }
    }

    /** Every round each open refund is tried once, by either node; then an hour passes. */
    private void rounds(List<Work> works, Payments payments) throws Exception {
        List<Work> open = works;
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            var queue = new ConcurrentLinkedQueue<>(open);
            var nodes = Executors.newFixedThreadPool(NODES);
            var running = new ArrayList<Future<?>>();
            for (int node = 0; node < NODES; node++) {
                var random = new Random(seed + round * 31L + node);
                running.add(nodes.submit(() -> serve(queue, payments, random)));
            }
            nodes.shutdown();
            await(running);
            open = works.stream()
                    .filter(work -> !ended.containsKey(work.actionId()))
                    .toList();
            clock.advance(ROUND);
        }
    }

    private static void await(List<Future<?>> running) throws InterruptedException {
        for (var node : running) {
            try {
                node.get();
            } catch (ExecutionException failed) {
                throw new AssertionError("a node failed", failed.getCause());
            }
        }
    }

    private void serve(ConcurrentLinkedQueue<Work> queue, Payments payments, Random random) {
        for (var work = queue.poll(); work != null; work = queue.poll()) {
            var node = new RefundWork(ledger, new MortalNode(payments, random.nextInt(10)));
            var result = once(node, work);
            if (!(result instanceof Later)) ended.put(work.actionId(), result);
        }
    }

    private static Result once(RefundWork node, Work work) {
        try {
            return node.run(work);
        } catch (UnsteadyProvider.NodeDied died) {
            return new Later("node-died");
        }
    }

    private void check(List<Work> works, FaultyPaymentServer provider) throws IOException {
        var acts = works.stream().map(work -> book.proof(work.actionId())).toList();
        for (var act : acts) {
            var what = "seed %d, key %s".formatted(seed, act.id());
            var result = ended.get(act.id());
            if (provider.mute(act.id())) assertThat(result).as(what).isInstanceOf(Unknown.class);
            else assertThat(result).as(what).isInstanceOf(Done.class);
            if (result instanceof Done)
                assertThat(provider.paid(act.id())).as(what).isTrue();
        }
        assertThat(provider.payments())
                .as("seed %d", seed)
                .isEqualTo(provider.list().size());
        reconciled(acts, provider);
    }

    /** The daily comparison finds exactly those that were paid without our ever hearing of it. */
    private void reconciled(List<Action> acts, FaultyPaymentServer provider) {
        var done = acts.stream().filter(act -> act.state() == Action.State.DONE).toList();
        var unheard = acts.stream()
                .filter(act -> act.state() == Action.State.UNKNOWN && provider.paid(act.id()))
                .map(Action::id)
                .toList();
        assertThat(new RefundComparison(provider.list(), acts, clock.instant()).differences(done))
                .as("seed %d", seed)
                .allMatch(found -> found.kind() == RefundDifference.Kind.NOT_SETTLED)
                .extracting(RefundDifference::actionId)
                .containsExactlyInAnyOrderElementsOf(unheard);
    }

    /** A node that dies before or after its call reached the provider, or lives; what it knew is gone then. */
    private record MortalNode(Payments payments, int fate) implements Payments {
        @Override
        public String refund(UUID key, String orderId, Money amount) {
            if (fate == 0) throw new UnsteadyProvider.NodeDied();
            var reference = payments.refund(key, orderId, amount);
            if (fate == 1) throw new UnsteadyProvider.NodeDied();
            return reference;
        }

        @Override
        public Outcome lookUp(UUID key) {
            return payments.lookUp(key);
        }
    }
}
