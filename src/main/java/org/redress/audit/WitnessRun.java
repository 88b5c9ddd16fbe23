package org.redress.audit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.redress.common.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Copies every seal of the database into this node's witness file, in order, whichever node made it. A seal is in the
 * database first; so a file that knows more than the database shows that the database was put back to an older state.
 */
@Component
class WitnessRun {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessRun.class);

    private final WitnessFile file;
    private final Seals seals;
    private final SealBook book;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private Seal copied;
    private long size = -1;

    WitnessRun(WitnessFile file, Seals seals, SealBook book, AuditTrail audit, TransactionOperations transactions) {
        this.file = file;
        this.seals = seals;
        this.book = book;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Appends what the file lacks; a file that cannot be written is tried again at the next call. */
    synchronized void catchUp() throws IOException {
        var last = seals.last();
        if (last == null || same(copied, last)) return;
        try (var open = file.open()) {
            if (open.size() != size) copied = open.last(seal -> true).orElse(null);
            if (!continues()) startAgain(open);
            copyTo(open);
        }
    }

    /** Whether the database still has the seal that the file ends with, and so everything before it. */
    private boolean continues() {
        return copied == null || inDatabase(copied);
    }

    private void startAgain(WitnessFile.Open open) throws IOException {
        var lost = copied;
        copied = open.last(this::inDatabase).orElse(null);
        long from = copied == null ? 1 : copied.number() + 1;
        LOG.error(
                "The database lacks the seals {} to {} of {}: an older state was put back",
                from,
                lost.number(),
                file.path());
        var gone = Map.of("from", from, "to", lost.number());
        transactions.executeWithoutResult(status -> audit.recordSystem(Person.SYSTEM, "SEALS_LOST", gone));
    }

    private void copyTo(WitnessFile.Open open) throws IOException {
        for (var next = following(); !next.isEmpty(); next = following()) {
            open.append(next);
            copied = next.get(next.size() - 1);
        }
        size = open.size();
    }

    private List<Seal> following() {
        return book.after(copied == null ? 0 : copied.number());
    }

    private boolean inDatabase(Seal seal) {
        return seals.after(seal.number() - 1, 1).stream().anyMatch(found -> same(seal, found));
    }

    private static boolean same(Seal seal, Seals.Head head) {
        return seal != null && seal.number() == head.number() && Arrays.equals(seal.hash(), head.hash());
    }
}
