package org.redress.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what the shop and our own record know when a case is verified, with a hash, and finds it again. */
@Component
public class FactBook {
    private final OrderBook orders;
    private final Parcels parcels;
    private final ShopFacts facts;
    private final Actions actions;
    private final ObjectMapper json;
    private final Clock clock;

    FactBook(OrderBook orders, Parcels parcels, ShopFacts facts, Actions actions, ObjectMapper json, Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.facts = facts;
        this.actions = actions;
        this.json = json;
        this.clock = clock;
    }

    /** The newest snapshot of the case. */
    public Optional<FactSnapshot> latest(CaseNumber number) {
        return facts.latest(number);
    }

    /** Every snapshot of the case, oldest first: one for each time its facts were collected. */
    public List<FactSnapshot> of(CaseNumber number) {
        return facts.of(number);
    }

    /** Overwrites snapshots and typed proofs of a case whose person is forgotten; times, hashes and references stay. */
    public void erase(CaseNumber number, String words) {
        facts.erase(number, words);
        actions.erase(number, words);
    }

    /** Takes one snapshot for a task; asked again for the same task it returns the first. */
    @Transactional
    FactSnapshot freeze(String taskId, CaseNumber number, String orderId, CaseFacts seen) {
        String text = text(seen);
        facts.add(taskId, new FactSnapshot(Ids.next(), number, orderId, text, sha256(text), seen.takenAt()));
        return facts.ofTask(taskId);
    }

    /** What is known now; the shop is asked outside any transaction. */
    CaseFacts see(CaseNumber number, String orderId) {
        Instant now = clock.instant();
        Optional<Order> order = orderId == null ? Optional.empty() : orders.find(orderId);
        return new CaseFacts(
                now,
                order.orElse(null),
                order.map(found -> found.late(now)).orElse(false),
                order.map(found -> parcels.ofOrder(found.id())).orElse(List.of()),
                facts.earlierCases(number),
                facts.earlierActs(number));
    }

    private String text(CaseFacts seen) {
        try {
            return json.writeValueAsString(seen);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("facts are plain values", unwritable);
        }
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
