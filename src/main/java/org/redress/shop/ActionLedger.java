package org.redress.shop;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.CaseWork;
import org.redress.engine.ExternalWork;
import org.redress.engine.ExternalWork.Result;
import org.springframework.stereotype.Component;

/** Writes how far an act has come, each time in a short transaction of its own around the call to the shop. */
@Component
class ActionLedger {
    static final Person WORKER = Person.worker("shop");

    private final Actions actions;
    private final CaseWork work;
    private final AuditTrail audit;
    private final Clock clock;

    ActionLedger(Actions actions, CaseWork work, AuditTrail audit, Clock clock) {
        this.actions = actions;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks the act as sent, unless it has ended. Returns it as it was before, so that PREPARED means "never sent"; an
     * act that a person has asked for again, after a refusal or an unknown end, comes back as SENT, to be looked up
     * first; its first send stays as old as it is.
     */
    Action begin(ExternalWork.Work task) {
        return work.on(task.caseNumber(), file -> {
            Action before = actions.find(task.actionId()).orElseThrow(UnknownAction::new);
            boolean again = before.askedAgain(task.taskId());
            if (before.state() != Action.State.PREPARED && !again) return before;
            actions.markSent(before.id(), WORKER.id(), task.taskId(), clock.instant());
            write(before, Action.State.SENT, null, null);
            return again ? actions.find(before.id()).orElseThrow(UnknownAction::new) : before;
        });
    }

    /** Keys of earlier attempts of which nobody knows whether they took effect. */
    List<UUID> openBefore(Action action) {
        return action.first() ? List.of() : actions.openBefore(action);
    }

    boolean expired(Action action) {
        return action.keyExpired(clock.instant());
    }

    Result done(Action action, String reference) {
        return settle(action, Action.State.DONE, null, reference);
    }

    Result refused(Action action, String reasonCode) {
        return settle(action, Action.State.REFUSED, reasonCode, null);
    }

    Result unknown(Action action, String reasonCode) {
        return settle(action, Action.State.UNKNOWN, reasonCode, null);
    }

    /** What to tell the engine about an act that has ended. */
    static Result result(Action action) {
        return switch (action.state()) {
            case DONE -> new ExternalWork.Done(action.providerReference(), Map.of());
            case REFUSED -> new ExternalWork.Refused(action.reasonCode());
            case UNKNOWN -> new ExternalWork.Unknown(action.reasonCode());
            case PREPARED, SENT -> new ExternalWork.Later("not-ended");
        };
    }

    /** Another worker may have finished while this one waited: what it proved done stays done. */
    private Result settle(Action action, Action.State state, String reasonCode, String reference) {
        return work.on(action.caseNumber(), file -> {
            if (actions.settle(action.id(), state, reasonCode, reference, clock.instant()) == 1)
                write(action, state, reasonCode, reference);
            return result(actions.find(action.id()).orElseThrow(UnknownAction::new));
        });
    }

    private void write(Action action, Action.State state, String reasonCode, String reference) {
        var after = new LinkedHashMap<String, Object>();
        after.put("actionId", action.id().toString());
        after.put("state", state.name());
        if (reasonCode != null) after.put("reason", reasonCode);
        if (reference != null) after.put("reference", reference);
        audit.record(
                action.caseNumber(),
                WORKER,
                "ACTION_" + state,
                Map.of("state", action.state().name()),
                after);
    }
}
