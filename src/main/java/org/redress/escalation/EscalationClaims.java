package org.redress.escalation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.redress.engine.AlreadyClaimed;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.OpenTask;
import org.redress.engine.TaskGone;
import org.springframework.stereotype.Component;

/**
 * The only way to claim, release and decide an escalation. Each is one transaction with the case locked, so of two
 * supervisors one wins, and the other is told who.
 */
@Component
public class EscalationClaims {
    private final Escalations escalations;
    private final EscalationLevels levels;
    private final DecisionRights rights;
    private final Accounts accounts;
    private final CaseWork work;
    private final CaseFlow flow;
    private final AuditTrail audit;
    private final Clock clock;

    EscalationClaims(
            Escalations escalations,
            EscalationLevels levels,
            DecisionRights rights,
            Accounts accounts,
            CaseWork work,
            CaseFlow flow,
            AuditTrail audit,
            Clock clock) {
        this.escalations = escalations;
        this.levels = levels;
        this.rights = rights;
        this.accounts = accounts;
        this.work = work;
        this.flow = flow;
        this.audit = audit;
        this.clock = clock;
    }

    /** Claims the highest level this person may take; claiming what one holds already changes nothing. */
    public void claim(UUID id, Person who) {
        locked(id, () -> claimed(undecided(id), who));
    }

    /** Puts a claimed level back for its group and starts its claim clock again; only the holder may. */
    public void release(UUID id, Person who) {
        locked(id, () -> {
            var escalation = undecided(id);
            var held = open(id).heldBy(who);
            flow.release(held.taskId());
            record(escalation, who, "ESCALATION_RELEASED", held);
            return held;
        });
    }

    /**
     * Gives the one level that a task offers to somebody, as it stands in a list; both must have the right to take it.
     * A higher level of the same escalation stays as it is.
     */
    public void claimFor(UUID id, OpenTask line, String holder, Person who) {
        locked(id, () -> {
            var escalation = undecided(id);
            var offer = open(id).in(line.scopes()[0], groups(who), groups(Person.staff(holder)));
            if (offer.claimed() && !offer.heldBy(holder)) throw new AlreadyClaimed(line.taskId(), offer.claimedBy());
            flow.claim(line.taskId(), Person.staff(holder));
            record(escalation, who, "ESCALATION_CLAIMED", offer, "to", holder);
            return offer;
        });
    }

    /** Puts back the one level that a task offers for whoever holds it; only who may take that level may. */
    public void releaseFor(UUID id, OpenTask line, String holder, Person who) {
        locked(id, () -> {
            var escalation = undecided(id);
            var held = open(id).in(line.scopes()[0], groups(who));
            if (!held.heldBy(holder)) throw new Refusal("changed-since", 409, null);
            flow.release(line.taskId());
            record(escalation, who, "ESCALATION_RELEASED", held, "from", holder);
            return held;
        });
    }

    /** Decides, claiming in the same act what nobody has claimed; the first decision ends all levels. */
    void decide(UUID id, Person who, Decision decision) {
        locked(id, () -> {
            var escalation = undecided(id);
            decision.check(escalation, clock.instant());
            var currency = rights.check(escalation, decision, who, groups(who));
            var held = claimed(escalation, who);
            levels.close(held.id(), EscalationState.DECIDED, clock.instant());
            escalations.decide(id, decision, currency.orElse(null), who.id(), clock.instant());
            audit.record(escalation.caseNumber(), who, "ESCALATION_DECIDED", described(held, decision));
            flow.complete(held.taskId(), who, EscalationFlow.DECIDE_FORM, fields(decision), Map.of());
            return held;
        });
    }

    private <T> void locked(UUID id, Supplier<T> act) {
        var number = escalations
                .find(id)
                .orElseThrow(() -> new UnknownEscalation(id))
                .caseNumber();
        work.on(number, file -> act.get());
    }

    private EscalationLevel claimed(Escalation escalation, Person who) {
        var offer = open(escalation.id()).forPerson(who, groups(who));
        if (offer.heldBy(who.id())) return offer;
        flow.claim(taskOf(escalation, offer), who);
        var held = levels.open(escalation.id(), offer.level()).orElseThrow();
        record(escalation, who, "ESCALATION_CLAIMED", held);
        return held;
    }

    private Set<String> groups(Person who) {
        return accounts.account(who.id()).map(Account::groups).orElse(Set.of());
    }

    private String taskOf(Escalation escalation, EscalationLevel offer) {
        return flow.openTasks(escalation.caseNumber()).stream()
                .filter(task -> task.scopes()[0].equals(offer.scopeId()))
                .map(task -> task.taskId())
                .findFirst()
                .orElseThrow(() -> new TaskGone(offer.id().toString()));
    }

    private Escalation undecided(UUID id) {
        return escalations.find(id).orElseThrow().requireUndecided();
    }

    private Offers open(UUID id) {
        return new Offers(levels.openOf(id));
    }

    private void record(Escalation escalation, Person who, String action, EscalationLevel level) {
        audit.record(
                escalation.caseNumber(), who, action, Map.of("escalation", escalation.id(), "level", level.level()));
    }

    /** The same, naming whom it was done for if that is somebody else. */
    private void record(
            Escalation escalation, Person who, String action, EscalationLevel level, String role, String holder) {
        var facts = new HashMap<String, Object>(Map.of("escalation", escalation.id(), "level", level.level()));
        if (!holder.equals(who.id())) facts.put(role, holder);
        audit.record(escalation.caseNumber(), who, action, facts);
    }

    private static Map<String, Object> described(EscalationLevel level, Decision decision) {
        var values = fields(decision);
        values.put("escalation", level.escalationId());
        values.put("level", level.level());
        values.put("reason", AuditTrail.digest(decision.reason()));
        return values;
    }

    private static Map<String, Object> fields(Decision decision) {
        var fields = new HashMap<String, Object>();
        fields.put("outcome", decision.outcome().name());
        fields.put("reason", decision.reason());
        if (decision.until() != null) fields.put("until", decision.until().toString());
        if (decision.assignee() != null) fields.put("assignee", decision.assignee());
        if (decision.amountMinor() != null) fields.put("amountMinor", decision.amountMinor());
        return fields;
    }
}
