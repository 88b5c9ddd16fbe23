package org.redress.customer;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.redress.engine.CaseWork;
import org.springframework.stereotype.Component;

/** Sets and lifts legal holds on the word of a manager and an auditor; neither can do it alone. */
@Component
public class LegalHolds {
    /** There is no hold to act on, or one is there already. */
    static class WrongHold extends Refusal {
        WrongHold(String code) {
            super(code, 409, null);
        }
    }

    private final CaseWork work;
    private final Holds holds;
    private final Erasures erasures;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    LegalHolds(CaseWork work, Holds holds, Erasures erasures, Accounts accounts, AuditTrail audit, Clock clock) {
        this.work = work;
        this.holds = holds;
        this.erasures = erasures;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** One of the two proposes a hold. */
    void propose(CaseNumber number, Person who, String reason) {
        var as = String.join(",", rolesOf(who));
        work.on(number, file -> {
            if (holds.open(number).isPresent()) throw new WrongHold("legal-hold-open");
            holds.propose(Ids.next(), number, reason, who.id(), as, clock.instant());
            return note(number, who, "LEGAL_HOLD_PROPOSED", Map.of("reason", AuditTrail.digest(reason)));
        });
    }

    /** One of the two proposes to lift the hold. */
    void proposeLifting(CaseNumber number, Person who, String reason) {
        var as = String.join(",", rolesOf(who));
        work.on(number, file -> {
            var hold = holds.open(number).orElseThrow(() -> new WrongHold("no-legal-hold"));
            if (hold.state() != LegalHold.State.HELD) throw new WrongHold("legal-hold-open");
            holds.proposeLifting(hold.id(), reason, who.id(), as, clock.instant());
            return note(number, who, "LEGAL_HOLD_LIFTING_PROPOSED", Map.of("reason", AuditTrail.digest(reason)));
        });
    }

    /** The other of the two agrees to what was proposed; an erasure that waited for the lifting is done at once. */
    void confirm(CaseNumber number, Person who) {
        var as = rolesOf(who);
        work.on(number, file -> {
            var hold = holds.open(number).orElseThrow(() -> new WrongHold("no-legal-hold"));
            if (hold.state() == LegalHold.State.HELD) throw new WrongHold("nothing-to-confirm");
            if (!hold.waitsForWordOf(who.id(), as)) throw new Refusal("manager-and-auditor-needed", 403, null);
            return hold.state() == LegalHold.State.PROPOSED ? set(hold, who) : lift(hold, who);
        });
    }

    /** The hold that the case is under, or that is proposed for it. */
    public Optional<LegalHold> standing(CaseNumber number) {
        return holds.open(number);
    }

    List<LegalHold> of(CaseNumber number) {
        return holds.of(number);
    }

    private Void set(LegalHold hold, Person who) {
        holds.confirm(hold.id(), who.id(), clock.instant());
        return note(hold.caseNumber(), who, "LEGAL_HOLD_SET", Map.of("proposedBy", hold.proposedBy()));
    }

    private Void lift(LegalHold hold, Person who) {
        holds.lift(hold.id(), who.id(), clock.instant());
        note(hold.caseNumber(), who, "LEGAL_HOLD_LIFTED", Map.of("proposedBy", hold.liftBy()));
        erasures.resume(hold.caseNumber());
        return null;
    }

    private Set<String> rolesOf(Person who) {
        var groups = accounts.account(who.id()).map(Account::groups).orElse(Set.of());
        var roles = Stream.of(LegalHold.MANAGERS, LegalHold.AUDITORS)
                .filter(groups::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (roles.isEmpty()) throw new Refusal("manager-and-auditor-needed", 403, null);
        return roles;
    }

    private Void note(CaseNumber number, Person who, String act, Map<String, ?> facts) {
        audit.record(number, who, act, facts);
        return null;
    }
}
