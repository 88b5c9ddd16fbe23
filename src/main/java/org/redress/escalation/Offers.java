package org.redress.escalation;

import java.util.List;
import java.util.Set;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.AlreadyClaimed;
import org.redress.engine.TaskGone;

/** The open levels of an escalation, and which of them a person may take. */
record Offers(List<EscalationLevel> open) {

    /**
     * The level this person holds, else the highest one their groups may take.
     *
     * @throws AlreadyClaimed naming the holder when somebody else has that level
     */
    EscalationLevel forPerson(Person who, Set<String> groups) {
        var held = open.stream().filter(level -> level.heldBy(who.id())).findFirst();
        if (held.isPresent()) return held.get();
        var offered = open.stream()
                .filter(level -> Levels.mayTake(level.level(), groups))
                .reduce((lower, higher) -> higher.level() > lower.level() ? higher : lower)
                .orElseThrow(() -> new Refusal("wrong-group", 403, null));
        if (offered.claimed()) throw new AlreadyClaimed(offered.escalationId().toString(), offered.claimedBy());
        return offered;
    }

    /** The level that is offered in this scope; refused unless each of these may take it. */
    @SafeVarargs
    final EscalationLevel in(String scopeId, Set<String>... groups) {
        var level = open.stream()
                .filter(offered -> scopeId.equals(offered.scopeId()))
                .findFirst()
                .orElseThrow(() -> new TaskGone(scopeId));
        for (var some : groups) if (!Levels.mayTake(level.level(), some)) throw new Refusal("wrong-group", 403, null);
        return level;
    }

    /** The level this person holds; refused when somebody else, or nobody, has claimed it. */
    EscalationLevel heldBy(Person who) {
        for (var level : open) if (level.heldBy(who.id())) return level;
        for (var level : open)
            if (level.claimed()) throw new AlreadyClaimed(level.escalationId().toString(), level.claimedBy());
        throw new Refusal("not-claimed", 409, null);
    }
}
