package org.redress.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.redress.engine.ExternalWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in which an act is asked of the shop: mark it sent, look it up by key if it may have been sent before,
 * send it with the stored key, and look it up once more when the answer is lost. A timeout never says whether it
 * happened; a key older than 20 h is never sent again.
 */
abstract class ActionWork implements ExternalWork {
    private static final Logger LOG = LoggerFactory.getLogger(ActionWork.class);

    private final ActionLedger ledger;

    ActionWork(ActionLedger ledger) {
        this.ledger = ledger;
    }

    /** Asks the shop; returns its reference, or throws {@link ActionRefused}. Any other exception is a lost answer. */
    abstract String send(Action action);

    /** Asks the shop what became of a key. */
    abstract Outcome lookUp(UUID key);

    /** What the action's details hold; an action whose details cannot be read is refused, for it never will be. */
    static <T> T details(ObjectMapper json, Action action, Class<T> as) {
        try {
            return json.readValue(action.details(), as);
        } catch (JsonProcessingException unreadable) {
            throw new ActionRefused("details-unreadable");
        }
    }

    @Override
    public final Result run(Work work) {
        if (work.actionId() == null) return new Refused("action-not-prepared");
        Action before = ledger.begin(work);
        return switch (before.state()) {
            case PREPARED, SENT -> proceed(before);
            case DONE, REFUSED, UNKNOWN -> ActionLedger.result(before);
        };
    }

    private Result proceed(Action action) {
        Outcome known = known(action);
        if (known instanceof Outcome.Done done) return ledger.done(action, done.reference());
        if (known instanceof Outcome.Refused refused) return ledger.refused(action, refused.reasonCode());
        if (ledger.expired(action)) return ledger.unknown(action, "key-expired");
        if (known instanceof Outcome.Pending) return new Later("outcome-pending");
        return sent(action);
    }

    /** Whether an earlier attempt, of which nobody knew the end, or an earlier try of this one took effect. */
    private Outcome known(Action action) {
        Outcome own = action.state() == Action.State.SENT ? asked(action.id()) : new Outcome.Absent();
        if (own instanceof Outcome.Done) return own;
        for (UUID earlier : ledger.openBefore(action)) {
            Outcome outcome = asked(earlier);
            if (outcome instanceof Outcome.Done || outcome instanceof Outcome.Pending) return outcome;
        }
        return own;
    }

    private Result sent(Action action) {
        String reference;
        try {
            reference = send(action);
        } catch (ActionRefused refused) {
            return ledger.refused(action, refused.reasonCode());
        } catch (RuntimeException lost) {
            return afterLostAnswer(action, lost);
        }
        return ledger.done(action, reference);
    }

    private Result afterLostAnswer(Action action, RuntimeException lost) {
        Outcome outcome = asked(action.id());
        if (outcome instanceof Outcome.Done done) return ledger.done(action, done.reference());
        if (outcome instanceof Outcome.Refused refused) return ledger.refused(action, refused.reasonCode());
        return new Later("answer-lost " + lost.getClass().getSimpleName());
    }

    /** A shop that does not answer leaves the outcome pending; its words may name people and are not kept. */
    private Outcome asked(UUID key) {
        try {
            return lookUp(key);
        } catch (RuntimeException noAnswer) {
            LOG.info(
                    "No answer about {} {}: {}",
                    topic(),
                    key,
                    noAnswer.getClass().getName());
            return new Outcome.Pending();
        }
    }
}
