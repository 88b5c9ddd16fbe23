package org.redress.complaint;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.springframework.stereotype.Component;

/** Opens a closed case again within 30 days; a merged one is split off instead. */
@Component
public class Reopening {
    private static final Duration WINDOW = Duration.ofDays(30);

    /** The case is open, was merged, or was closed too long ago. */
    static class NotReopened extends Refusal {
        NotReopened(String code) {
            super(code, 409, null);
        }
    }

    private final CaseWork work;
    private final CaseFlow flow;
    private final AuditTrail audit;
    private final Clock clock;

    Reopening(CaseWork work, CaseFlow flow, AuditTrail audit, Clock clock) {
        this.work = work;
        this.flow = flow;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a closed case can be opened again now. */
    public boolean possible(CaseFile file) {
        return file.closedAt() != null
                && !"MERGED".equals(file.outcome())
                && !file.closedAt().plus(WINDOW).isBefore(clock.instant());
    }

    public void reopen(CaseNumber number, Person who, String reason) {
        work.on(number, file -> {
            if (file.closedAt() == null) throw new NotReopened("case-open");
            if ("MERGED".equals(file.outcome())) throw new NotReopened("case-merged");
            if (file.closedAt().plus(WINDOW).isBefore(clock.instant())) throw new NotReopened("reopening-too-late");
            begin(file, who, reason);
            return null;
        });
    }

    void begin(CaseFile file, Person who, String reason) {
        audit.record(file.number(), who, "REOPENING_ASKED", Map.of("reason", AuditTrail.digest(reason)));
        flow.startByMessage(file.number(), "CaseReopened", Map.of("round", 1));
    }
}
