package org.redress.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Money;

/**
 * One act asked of the outside world ({@code redress.action}). Its id is the idempotency key, stored before the first
 * send; what is sent comes from this row alone, so that every try is the same request.
 *
 * @param details JSON object with what the topic needs beside order and amount
 * @param taskId the engine's task it was last sent for
 * @param reasonCode why it was refused or stays unknown, without personal data
 */
public record Action(
        UUID id,
        CaseNumber caseNumber,
        int round,
        int attempt,
        String topic,
        String orderId,
        Long amountMinor,
        String currency,
        String details,
        State state,
        String reasonCode,
        String providerReference,
        String worker,
        String taskId,
        Instant preparedAt,
        Instant firstSentAt,
        Instant doneAt) {

    /** Providers forget keys after 24 h; from here on a second send could be a second payment. */
    static final Duration KEY_LIFE = Duration.ofHours(20);

    /** How far the act has come; UNKNOWN waits for a person. */
    public enum State {
        PREPARED,
        SENT,
        DONE,
        REFUSED,
        UNKNOWN
    }

    /** The amount, or null where the topic moves no money. */
    public Money amount() {
        return amountMinor == null ? null : new Money(amountMinor, currency);
    }

    /** The amount of a topic that moves money. */
    Money owed() {
        if (amountMinor == null) throw new ActionRefused("amount-missing");
        return amount();
    }

    /** True when it ended without effect, or nobody knows, for another task than this one: a person has asked again. */
    boolean askedAgain(String otherTaskId) {
        boolean open = state == State.REFUSED || state == State.UNKNOWN;
        return open && !otherTaskId.equals(taskId);
    }

    /** True when the case can have no earlier act. */
    boolean first() {
        return round == 1 && attempt == 1;
    }

    /** True when the key is too old to be sent again. */
    boolean keyExpired(Instant now) {
        return firstSentAt != null && now.isAfter(firstSentAt.plus(KEY_LIFE));
    }
}
