package org.redress.remedy;

import java.util.HashMap;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.common.Stage;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseWork;
import org.redress.engine.Correlation;
import org.redress.message.Correspondence;
import org.springframework.stereotype.Component;

/** The customer's word on a decision: accept, reject, or withdraw the complaint while nothing is under way yet. */
@Component
public class Agreements {
    private static final String RETURN = "RETURN";

    /** Nothing waits for this word now. */
    static class NotNow extends Refusal {
        NotNow(String code) {
            super(code, 409, null);
        }
    }

    private final CaseWork work;
    private final Correlation correlation;
    private final Remedies remedies;
    private final Correspondence correspondence;
    private final AuditTrail audit;

    Agreements(
            CaseWork work,
            Correlation correlation,
            Remedies remedies,
            Correspondence correspondence,
            AuditTrail audit) {
        this.work = work;
        this.correlation = correlation;
        this.remedies = remedies;
        this.correspondence = correspondence;
        this.audit = audit;
    }

    public void accept(CaseNumber number, Person who) {
        work.on(number, file -> {
            audit.record(number, who, "SOLUTION_ACCEPTED", Map.of());
            if (!correlation.tell(number, "SolutionAccepted", Map.of())) throw new NotNow("no-decision-open");
            return null;
        });
    }

    public void reject(CaseNumber number, Person who, String reason) {
        work.on(number, file -> {
            said(number, who, reason);
            audit.record(number, who, "SOLUTION_REJECTED", reasons(reason));
            if (!correlation.tell(number, "SolutionRejected", Map.of())) throw new NotNow("no-decision-open");
            return null;
        });
    }

    /**
     * Refused once money or goods are under way: after the first send nothing interrupts the carrying out. Refused as
     * well once the case is settled: it would only lose the name of its end.
     */
    public void withdraw(CaseNumber number, Person who, String reason) {
        work.on(number, file -> {
            if (underWay(file)) throw new NotNow("remedy-under-way");
            if (settled(file)) throw new NotNow("case-settled");
            said(number, who, reason);
            audit.record(
                    number,
                    who,
                    RETURN.equals(file.kind()) ? "RETURN_CANCELLED" : "COMPLAINT_WITHDRAWN",
                    reasons(reason));
            if (!withdrawn(number)) throw new NotNow("case-closed");
            return null;
        });
    }

    /** Whether there is anything left that a withdrawal would stop. */
    public boolean withdrawable(CaseFile file) {
        return !underWay(file) && !settled(file);
    }

    private static boolean settled(CaseFile file) {
        return file.stage() == Stage.FOLLOW_UP || file.stage() == Stage.IMPROVE;
    }

    /** Whether money or goods have left or are about to. */
    private boolean underWay(CaseFile file) {
        boolean isReturn = RETURN.equals(file.kind());
        return remedies.current(file.number())
                .filter(remedy -> underWay(remedy, isReturn))
                .isPresent();
    }

    /** A return is cancelled; one that was reopened runs as a complaint and is withdrawn like one. */
    private boolean withdrawn(CaseNumber number) {
        return correlation.tell(number, "BuyerCancelled", Map.of()) || correlation.tell(number, "Withdrawn", Map.of());
    }

    /** Goods that left before the return came back are under way until it has. */
    private static boolean underWay(Remedy remedy, boolean isReturn) {
        if (remedy.state() == Remedy.State.ACCEPTED) return true;
        return remedy.actionId() != null && (isReturn || remedy.state() != Remedy.State.EXECUTED);
    }

    private void said(CaseNumber number, Person who, String reason) {
        if (reason != null && !reason.isBlank()) correspondence.received(number, who, Channel.WEB, reason);
    }

    private static Map<String, Object> reasons(String reason) {
        var values = new HashMap<String, Object>();
        values.put("reason", AuditTrail.digest(reason));
        return values;
    }
}
