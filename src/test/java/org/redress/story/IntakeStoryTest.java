package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nothing a customer sends is lost, doubled, or half taken. */
class IntakeStoryTest extends StoryApp {
    private static final Map<String, Object> COMPLAINT = Map.of(
            "channel", "WEB", "subject", "Broken", "text", "It is broken.", "customer", Map.of("name", "Li Wei"));

    @Test
    void sameKeyFilesOnceAndGetsTheFirstAnswer() {
        var key = UUID.randomUUID().toString();
        var first = shop().fileWith(key, COMPLAINT);
        var again = shop().fileWith(key, COMPLAINT);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void otherBodyUnderAUsedKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        shop().fileWith(key, COMPLAINT);
        var other = new java.util.HashMap<>(COMPLAINT);
        other.put("text", "Something else.");
        assertThat(shop().fileWith(key, other).status()).isEqualTo(422);
    }

    @Test
    void missingKeyIsRefused() {
        assertThat(shop().fileWith(null, COMPLAINT).status()).isEqualTo(400);
    }

    @Test
    void tenAtOnceUnderOneKeyMakeOneCase() throws Exception {
        var key = UUID.randomUUID().toString();
        var threads = Executors.newFixedThreadPool(10);
        var calls = IntStream.range(0, 10)
                .mapToObj(ignored -> (Callable<Shop.Answer>) () -> shop().fileWith(key, COMPLAINT))
                .toList();
        var numbers = new java.util.HashSet<String>();
        for (var call : threads.invokeAll(calls)) {
            assertThat(call.get().status()).isIn(201, 409);
            if (call.get().status() == 201)
                numbers.add(call.get().body().path("number").asText());
        }
        threads.shutdown();
        assertThat(numbers).hasSize(1);
    }

    @Test
    void unknownOrderIsTakenAndFlagged() {
        var receipt = shop().file(Map.of("subject", "x", "text", "Where is it?", "orderId", "no-such-order"));
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(shop().see(receipt.body().path("number").asText())
                        .path("orderKnown")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void secondComplaintAboutTheSameOrderIsProposedAsDuplicate() {
        var customer = Map.of("name", "Li Wei", "email", UUID.randomUUID() + "@example.com");
        var first = shop().file(Map.of("subject", "x", "text", "Broken.", "customer", customer));
        var second = shop().file(Map.of("subject", "x", "text", "Still broken.", "customer", customer));
        assertThat(second.body().path("duplicateOf").asText())
                .isEqualTo(first.body().path("number").asText());
    }

    @Test
    void faultsAreNamedAndNothingIsStored() {
        var unknown = shop().file(Map.of("channel", "PIGEON", "subject", "x", "text", "y"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().toString()).contains("WEB");
        var empty = shop().file(Map.of("subject", "x", "text", ""));
        assertThat(empty.status()).isIn(400, 422);
        assertThat(empty.body().path("errors").path(0).path("pointer").asText()).isEqualTo("/text");
        var endless = shop().file(Map.of("subject", "x", "text", "y".repeat(20_001)));
        assertThat(endless.status()).isIn(400, 422);
    }
}
