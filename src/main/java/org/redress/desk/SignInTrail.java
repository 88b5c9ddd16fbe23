package org.redress.desk;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.Accounts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records refused sign-ins once a minute, one entry for each account with the number of refusals. It is not done in the
 * request, so that its time tells nothing. What was typed as an unknown account is never kept: it may be a password.
 */
@Component
class SignInTrail {
    private static final int MOST_NAMES = 1_000;
    private static final String UNKNOWN = "unknown";
    private static final Set<String> NOT_ACCOUNTS = Set.of("token", "provider");

    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private Map<String, Integer> counts = new HashMap<>();

    SignInTrail(Accounts accounts, AuditTrail audit, TransactionOperations transaction) {
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    synchronized void refused(String userId) {
        counts.merge(counts.size() < MOST_NAMES ? userId : UNKNOWN, 1, Integer::sum);
    }

    void refusedToken() {
        refused("token");
    }

    void refusedByProvider() {
        refused("provider");
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    @PreDestroy
    void record() {
        transaction.executeWithoutResult(state -> append());
    }

    private void append() {
        var known = new HashMap<String, Integer>();
        taken().forEach((typed, refused) -> known.merge(known(typed), refused, Integer::sum));
        known.forEach((account, refused) ->
                audit.recordSystem(Person.SYSTEM, "SIGN_IN_REFUSED", Map.of("account", account, "refused", refused)));
    }

    private synchronized Map<String, Integer> taken() {
        var taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    private String known(String typed) {
        return NOT_ACCOUNTS.contains(typed) || accounts.exists(typed) ? typed : UNKNOWN;
    }
}
