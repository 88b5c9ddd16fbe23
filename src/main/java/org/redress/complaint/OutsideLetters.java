package org.redress.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.NewDeadline;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.Correlation;
import org.springframework.stereotype.Component;

/**
 * Letters with a date that binds us: a marketplace that steps in, an authority that asks (12315). The date is an
 * obligation; a second letter with another date moves it; a ruling ends the case.
 */
@Component
public class OutsideLetters {
    /** Who wrote; each has one deadline and one message to the process. */
    public enum Sender {
        PLATFORM("platform-evidence", "PlatformSteppedIn", "Activity_SubmitEvidence"),
        AUTHORITY("authority-answer", "AuthorityComplaint", "Activity_AnswerAuthority");

        private final String deadline;
        private final String message;
        private final String task;

        Sender(String deadline, String message, String task) {
            this.deadline = deadline;
            this.message = message;
            this.task = task;
        }
    }

    /** The letter cannot be taken: its date is past or missing, or the case is closed. */
    static class LetterRefused extends Refusal {
        LetterRefused(String code, String pointer) {
            super(code, 422, pointer);
        }
    }

    private final CaseWork work;
    private final CaseFlow flow;
    private final Correlation correlation;
    private final DeadlineClock deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    OutsideLetters(
            CaseWork work,
            CaseFlow flow,
            Correlation correlation,
            DeadlineClock deadlines,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.flow = flow;
        this.correlation = correlation;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a letter with its date (UTC). */
    public void received(CaseNumber number, Person who, Sender sender, String reference, Instant due) {
        if (due == null || !due.isAfter(clock.instant())) throw new LetterRefused("date-must-be-future", "/due");
        work.on(number, file -> {
            if (file.closedAt() != null) throw new LetterRefused("case-closed", null);
            audit.record(number, who, sender.name() + "_LETTER", facts(reference, due));
            if (answering(number, sender)) move(number, who, sender, due);
            else begin(file, sender, due);
            return null;
        });
    }

    /** The platform's ruling; the case ends with it. */
    public void ruled(CaseNumber number, String ruling) {
        work.on(number, file -> {
            if (!correlation.tellWithVariables(number, "PlatformDecided", Map.of("ruling", ruling)))
                throw new LetterRefused("case-closed", null);
            return null;
        });
    }

    /** Another date (UTC) for an obligation that runs, set from outside without a letter. */
    public void moved(CaseNumber number, Person who, String deadline, Instant due) {
        if (due == null || !due.isAfter(clock.instant())) throw new LetterRefused("date-must-be-future", "/due");
        work.on(number, file -> {
            if (!tellMoved(number, who, deadline, due)) throw new LetterRefused("case-not-running", null);
            audit.record(number, who, "DEADLINE_MOVED_OUTSIDE", Map.of("deadline", deadline, "due", due));
            return null;
        });
    }

    private boolean answering(CaseNumber number, Sender sender) {
        return flow.openTasks(number).stream()
                .anyMatch(task -> task.activityId().equals(sender.task));
    }

    private void begin(CaseFile file, Sender sender, Instant due) {
        var situation = deadlines.situation(file.number()).orElseThrow();
        deadlines.open(file.number(), NewDeadline.of(sender.deadline, situation).until(due));
        correlation.tell(file.number(), sender.message, Map.of());
    }

    private void move(CaseNumber number, Person who, Sender sender, Instant due) {
        tellMoved(number, who, sender.deadline, due);
    }

    private boolean tellMoved(CaseNumber number, Person who, String deadline, Instant due) {
        return correlation.tell(
                number,
                "DeadlineMoved",
                Map.of(
                        "movedDeadline",
                        deadline,
                        "movedTo",
                        due.toString(),
                        "movedBy",
                        who.id(),
                        "movedByKind",
                        who.kind().name()));
    }

    private static Map<String, Object> facts(String reference, Instant due) {
        var facts = new HashMap<String, Object>();
        facts.put("reference", AuditTrail.digest(reference));
        facts.put("due", due);
        return facts;
    }
}
