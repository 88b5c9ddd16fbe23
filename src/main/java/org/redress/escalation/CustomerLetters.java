package org.redress.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.common.Person;
import org.redress.complaint.CaseLetters;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DeadlineState;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.redress.message.LetterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters that tell a customer what a decision changes for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustomerLetters {
    private final Escalations escalations;
    private final DeadlineClock deadlines;
    private final Accounts accounts;
    private final CaseLetters letters;
    private final Clock clock;

    CustomerLetters(
            Escalations escalations, DeadlineClock deadlines, Accounts accounts, CaseLetters letters, Clock clock) {
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.accounts = accounts;
        this.letters = letters;
        this.clock = clock;
    }

    void tell(UUID id) {
        var decided = escalations.find(id).orElseThrow();
        letters.send(decided.caseNumber(), template(decided), values(decided), Person.staff(decided.decidedBy()));
    }

    private static String template(Escalation decided) {
        return switch (decided.outcome()) {
            case TAKE_OVER -> "escalation-taken-over";
            case REASSIGN -> "escalation-reassigned";
            case EXTEND -> "escalation-extended";
            default -> throw new IllegalStateException("No letter tells of " + decided.outcome());
        };
    }

    private Map<String, String> values(Escalation decided) {
        var values = new HashMap<String, String>();
        if (decided.outcome() == Outcome.EXTEND) {
            values.put("reason", decided.reasonText());
            values.put("until", LetterValue.of(decided.extendedUntil()));
            return values;
        }
        answerBy(decided).ifPresent(due -> values.put("answerBy", LetterValue.of(due)));
        if (decided.outcome() == Outcome.REASSIGN)
            accounts.account(decided.assignee()).map(Account::name).ifPresent(name -> values.put("agentName", name));
        return values;
    }

    /** The next time that is promised to the customer and still ahead; without one the letter names no time. */
    private Optional<Instant> answerBy(Escalation decided) {
        return deadlines.ofCase(decided.caseNumber()).stream()
                .filter(row -> row.state() == DeadlineState.RUNNING && CustomerFacing.waitsFor(row.kind()))
                .map(Deadline::due)
                .filter(due -> due.isAfter(clock.instant()))
                .min(Instant::compareTo);
    }
}
