package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redress.story.Shop;
import org.redress.story.Shop.Answer;

/** Two supervisors who claim one escalation at the same moment, each at another node. */
final class ClaimRace implements AutoCloseable {
    private static final List<String> SUPERVISORS = List.of("supervisor", "supervisor2");

    private final ExecutorService hands = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);
    private final Shop one;
    private final Shop other;
    private final String path;

    ClaimRace(Shop one, Shop other, String escalation) {
        this.one = one;
        this.other = other;
        this.path = "/api/escalations/" + escalation;
    }

    /** One round; the two change places from round to round, and the winner gives the escalation back. */
    void run(int round) throws Exception {
        var left = SUPERVISORS.get(round % 2);
        var right = SUPERVISORS.get((round + 1) % 2);
        var first = claim(one, left);
        var second = claim(other, right);
        var won = first.get().status() == 200 ? left : right;
        var lost = first.get().status() == 200 ? second.get() : first.get();

        assertThat(List.of(first.get().status(), second.get().status()))
                .as("round " + round)
                .containsExactlyInAnyOrder(200, 409);
        assertThat(lost.body().path("code").asText()).isEqualTo("already-claimed");
        assertThat(lost.body().path("detail").asText()).endsWith(" by " + won + ".");
        assertThat(one.post(won, path + "/release", Map.of()).status()).isEqualTo(200);
    }

    private Future<Answer> claim(Shop node, String who) {
        return hands.submit(() -> {
            together.await();
            return node.post(who, path + "/claim", Map.of());
        });
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
