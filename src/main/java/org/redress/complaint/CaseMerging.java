package org.redress.complaint;

import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.common.UnknownCase;
import org.redress.customer.KeptCases;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/** Merges a case into another one and splits it off again; both histories stay as they are. */
@Component
public class CaseMerging {
    /** The two cases cannot be merged, or this one was never merged. */
    static class NotMerged extends Refusal {
        NotMerged(String code) {
            super(code, 409, "/into");
        }
    }

    private final CaseWork work;
    private final CaseFlow flow;
    private final Cases cases;
    private final Complaints complaints;
    private final Reopening reopening;
    private final KeptCases kept;
    private final AuditTrail audit;

    CaseMerging(
            CaseWork work,
            CaseFlow flow,
            Cases cases,
            Complaints complaints,
            Reopening reopening,
            KeptCases kept,
            AuditTrail audit) {
        this.work = work;
        this.flow = flow;
        this.cases = cases;
        this.complaints = complaints;
        this.reopening = reopening;
        this.kept = kept;
        this.audit = audit;
    }

    public void merge(CaseNumber number, Person who, CaseNumber into) {
        if (number.equals(into)) throw new NotMerged("merge-into-itself");
        kept.requireOpen(into, who);
        work.on(first(number, into), ignored -> {
            cases.lock(second(number, into)).orElseThrow(() -> new UnknownCase(into.value()));
            var file = cases.find(number).orElseThrow(() -> new UnknownCase(number.value()));
            var target = cases.find(into).orElseThrow(() -> new UnknownCase(into.value()));
            if (file.closedAt() != null || target.closedAt() != null) throw new NotMerged("case-closed");
            complaints.merged(number, into);
            cases.ended(number, "MERGED");
            audit.record(number, who, "MERGED", Map.of("into", into));
            audit.record(into, who, "MERGED_IN", Map.of("from", number));
            flow.end(file.instanceId(), "merged");
            return null;
        });
    }

    public void split(CaseNumber number, Person who, String reason) {
        work.on(number, file -> {
            if (!"MERGED".equals(file.outcome())) throw new NotMerged("case-not-merged");
            var from = complaints.find(number).orElseThrow().mergedInto();
            complaints.merged(number, null);
            audit.record(number, who, "SPLIT", Map.of("from", String.valueOf(from)));
            reopening.begin(file, who, reason);
            return null;
        });
    }

    /** Locks are always taken in the order of the numbers, so that two merges cannot wait for each other. */
    private static CaseNumber first(CaseNumber one, CaseNumber other) {
        return one.value().compareTo(other.value()) < 0 ? one : other;
    }

    private static CaseNumber second(CaseNumber one, CaseNumber other) {
        return first(one, other).equals(one) ? other : one;
    }
}
