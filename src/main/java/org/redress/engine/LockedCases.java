package org.redress.engine;

import java.util.HashSet;
import java.util.Set;
import org.redress.common.CaseNumber;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which cases this transaction has locked already, so that nobody asks the database for the same lock again. */
public final class LockedCases {
    private static final Object KEY = LockedCases.class;

    private LockedCases() {}

    public static boolean holds(CaseNumber number) {
        return held().contains(number);
    }

    /** Notes a lock that was just taken; forgotten with the end of the transaction. */
    public static void note(CaseNumber number) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        if (!TransactionSynchronizationManager.hasResource(KEY)) begin();
        held().add(number);
    }

    private static void begin() {
        TransactionSynchronizationManager.bindResource(KEY, new HashSet<CaseNumber>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(KEY);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(KEY, new HashSet<CaseNumber>());
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Set<CaseNumber> held() {
        var held = (Set<CaseNumber>) TransactionSynchronizationManager.getResource(KEY);
        return held == null ? Set.of() : held;
    }
}
