package org.redress.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Money;
import org.redress.common.Person;
import org.redress.common.UnknownCase;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every act that leaves the house is written down before it is sent, and proved after. */
@Component
public class ActionBook {
    private final Actions actions;
    private final Cases cases;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    ActionBook(Actions actions, Cases cases, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.actions = actions;
        this.cases = cases;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Stores an act and its idempotency key, in the caller's transaction, which holds the case's lock: a rollback of the
     * step takes the key with it, and no worker sees a task whose key is not stored.
     *
     * @param amount null where the topic moves no money
     * @param details what the topic needs beside order and amount; ids, dates and numbers, for {@code block-buyer} also
     *     the reason
     * @return the key, {@code actionId}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID prepare(CaseNumber number, String topic, String orderId, Money amount, Map<String, ?> details) {
        int round = cases.find(number)
                .orElseThrow(() -> new UnknownCase(number.value()))
                .round();
        Action action = prepared(number, round, topic, orderId, amount, text(details));
        actions.prepare(action);
        audit.record(number, Person.SYSTEM, "ACTION_PREPARED", Map.of(), facts(action));
        return action.id();
    }

    /** How far the act has come, with the provider's reference once it is done. */
    public Action proof(UUID actionId) {
        return actions.find(actionId).orElseThrow(UnknownAction::new);
    }

    /**
     * Notes that somebody else did it: a worker outside, or a person by hand. In the caller's transaction; repeating it
     * changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void doneBy(Person who, UUID actionId, String providerReference) {
        Action before = proof(actionId);
        if (actions.settle(actionId, Action.State.DONE, null, providerReference, clock.instant()) == 0) return;
        if (who.kind() == Person.Kind.STAFF) actions.typed(actionId);
        audit.record(
                before.caseNumber(),
                who,
                "ACTION_DONE",
                Map.of("state", before.state().name()),
                Map.of("actionId", actionId.toString(), "reference", recorded(who, providerReference)));
    }

    /** What a person types may hold more than a reference: the record keeps its digest only. */
    private static String recorded(Person who, String reference) {
        return who.kind() == Person.Kind.STAFF ? AuditTrail.digest(reference) : reference;
    }

    private Action prepared(CaseNumber number, int round, String topic, String orderId, Money amount, String details) {
        Long minor = amount == null ? null : amount.minor();
        String currency = amount == null ? null : amount.currency();
        Instant now = clock.instant();
        return new Action(
                Ids.next(),
                number,
                round,
                0,
                topic,
                orderId,
                minor,
                currency,
                details,
                Action.State.PREPARED,
                null,
                null,
                null,
                null,
                now,
                null,
                null);
    }

    private static Map<String, Object> facts(Action action) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("actionId", action.id().toString());
        facts.put("topic", action.topic());
        if (action.orderId() != null) facts.put("orderId", action.orderId());
        if (action.amountMinor() != null) facts.put("amountMinor", action.amountMinor());
        if (action.currency() != null) facts.put("currency", action.currency());
        return facts;
    }

    private String text(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("details must be plain values", unwritable);
        }
    }
}
