package org.redress.desk;

import java.time.Clock;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.Accounts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shuts accounts whose last day is over and records it, once whatever the number of nodes. Sign-in and sessions look at
 * the end themselves; this is for the record and for lists of people.
 */
@Component
class AccountEndRun {
    private final EndedAccounts ended;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    AccountEndRun(EndedAccounts ended, Accounts accounts, AuditTrail audit, Clock clock) {
        this.ended = ended;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @Transactional
    public void run() {
        for (var account : ended.open(clock.instant())) {
            accounts.disable(account);
            audit.recordSystem(Person.SYSTEM, "ACCOUNT_ENDED", Map.of("account", account));
        }
    }
}
