package org.redress.remedy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/**
 * Remedies that follow from a decision already taken, such as a return that was accepted: nobody proposes them anew, but
 * the limits of the remedy table hold, and so does the second person above them.
 */
@Component
public class AgreedRemedies {
    private static final String SECOND_PERSON = "supervisors";

    private final Cases cases;
    private final Remedies remedies;
    private final PaidAmount paid;
    private final AuditTrail audit;
    private final Clock clock;

    AgreedRemedies(Cases cases, Remedies remedies, PaidAmount paid, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.remedies = remedies;
        this.paid = paid;
        this.audit = audit;
        this.clock = clock;
    }

    /** The remedy that the customer has accepted and nobody has carried out yet. */
    public Optional<Remedy> accepted(CaseNumber number) {
        return remedies.current(number).filter(remedy -> remedy.state() == Remedy.State.ACCEPTED);
    }

    /** Whether the table lets this remedy leave before anything has come back. */
    public boolean shipsFirst(CaseNumber number, RemedyKind kind) {
        return option(number, kind).filter(Option::shipFirst).isPresent();
    }

    /**
     * Writes the remedy down, ready to be carried out, or to be approved.
     *
     * @param amountMinor what is paid back, in the smallest unit of the order's currency; 0 for goods
     * @return the group whose approval it needs; empty when nobody's, also for one the customer has accepted before
     */
    public Optional<String> write(CaseNumber number, RemedyKind kind, long amountMinor, String reasons, String by) {
        var before = accepted(number);
        if (before.filter(remedy -> remedy.kind() == kind).isPresent()) return Optional.empty();
        before.ifPresent(remedy -> remedies.state(remedy.id(), Remedy.State.REPLACED));
        var approver = approver(number, kind, amountMinor);
        var remedy = written(number, kind, amountMinor, reasons, by, approver.isPresent());
        remedies.add(remedy);
        audit.record(number, Person.SYSTEM, "REMEDY_WRITTEN", facts(remedy, approver));
        return approver;
    }

    private Optional<String> approver(CaseNumber number, RemedyKind kind, long amount) {
        long left = paid.left(number).minor();
        long cost = kind.costsMoney() ? amount : left;
        var option = option(number, kind);
        // Not in the table, or a further round whose options nobody has looked up: never by one person alone.
        if (option.isEmpty()) return Optional.of(SECOND_PERSON);
        if (option.get().forAgent(cost, left)) return Optional.empty();
        return Optional.of(option.get().forSupervisor(cost, left) ? SECOND_PERSON : "managers");
    }

    private Optional<Option> option(CaseNumber number, RemedyKind kind) {
        int round = cases.find(number).orElseThrow().round();
        return remedies.options(number, round).stream()
                .filter(option -> option.kind() == kind)
                .findFirst();
    }

    private Remedy written(
            CaseNumber number, RemedyKind kind, long amount, String reasons, String by, boolean toApprove) {
        return new Remedy(
                Ids.next(),
                number,
                cases.find(number).orElseThrow().round(),
                kind,
                amount,
                paid.left(number).currency(),
                reasons,
                toApprove ? Remedy.State.PROPOSED : Remedy.State.ACCEPTED,
                by,
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Map<String, Object> facts(Remedy remedy, Optional<String> approver) {
        var facts = new HashMap<String, Object>();
        facts.put("remedyId", remedy.id());
        facts.put("kind", remedy.kind());
        facts.put("amountMinor", remedy.amountMinor());
        facts.put("currency", remedy.currency());
        facts.put("approver", approver.orElse(null));
        return facts;
    }
}
