package org.redress.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The heads of the cases that this transaction has locked: nobody else can change them, so nobody needs to ask the
 * database again. {@link Cases} keeps them true.
 */
final class LockedCases {
    private static final TransactionBound<Map<CaseNumber, CaseFile>> HELD = new TransactionBound<>(HashMap::new);

    private LockedCases() {}

    static Optional<CaseFile> of(CaseNumber number) {
        return HELD.present().map(held -> held.get(number));
    }

    /** Notes a head that was locked or changed just now; forgotten with the end of the transaction. */
    static void note(CaseFile file) {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            HELD.get().put(file.number(), file);
    }
}
