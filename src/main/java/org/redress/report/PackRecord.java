package org.redress.report;

import java.util.HashMap;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.UnknownCase;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who took an evidence pack and why: in the chain of its case, or for a period in the chain system. */
@Component
public class PackRecord {
    private final PackedCases packed;
    private final Searches searches;
    private final Cases cases;
    private final AuditTrail audit;

    PackRecord(PackedCases packed, Searches searches, Cases cases, AuditTrail audit) {
        this.packed = packed;
        this.searches = searches;
        this.cases = cases;
        this.audit = audit;
    }

    /** Before anything is handed out; the reason of the person's search is the reason of the pack. */
    @Transactional
    public void asked(PackScope scope, Person who, CaseSearch search) {
        var facts = facts(scope);
        facts.put("search", search.id());
        facts.put("reason", AuditTrail.digest(search.reason()));
        if (scope.caseNumber() == null) {
            searches.usedForPeriod(search.id(), scope.from(), scope.until());
            facts.put("cases", packed.count(scope));
            audit.recordSystem(who, "EVIDENCE_PACK_ASKED", facts);
        } else {
            var number = locked(scope);
            searches.usedFor(search.id(), who.id(), number);
            audit.record(number, who, "EVIDENCE_PACK_ASKED", facts);
        }
    }

    /** When all of it was sent; the hash of its list of hashes stands for every byte of it. */
    @Transactional
    public void sent(PackScope scope, Person who, String sums) {
        var facts = facts(scope);
        facts.put("sums", sums);
        if (scope.caseNumber() == null) audit.recordSystem(who, "EVIDENCE_PACK_SENT", facts);
        else audit.record(locked(scope), who, "EVIDENCE_PACK_SENT", facts);
    }

    private CaseNumber locked(PackScope scope) {
        var number = CaseNumber.of(scope.caseNumber());
        if (cases.lock(number).isEmpty()) throw new UnknownCase(scope.caseNumber());
        return number;
    }

    private static Map<String, Object> facts(PackScope scope) {
        var facts = new HashMap<String, Object>();
        if (scope.caseNumber() != null) return facts;
        facts.put("from", scope.from());
        facts.put("until", scope.until());
        return facts;
    }
}
