package org.redress.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals by hand, for tests outside this package. */
public class HandSealing {
    private final Seals seals;
    private final SealBook book;
    private final SealMaking making;
    private final AuditTrail audit;
    private final PlatformTransactionManager transactions;

    HandSealing(
            Seals seals, SealBook book, SealMaking making, AuditTrail audit, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.book = book;
        this.making = making;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Seals all that is committed and copies it into this witness file; the number of seals made. */
    public int now(Path witness) throws IOException {
        int made = 0;
        while (making.next()) made++;
        new WitnessRun(new WitnessFile(witness), seals, book, audit, new TransactionTemplate(transactions)).catchUp();
        return made;
    }

    public List<byte[]> publicKeys() {
        return seals.keys().stream().map(Seals.Key::publicKey).toList();
    }

    /** What the verifier prints. */
    public static String verify(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        Verifier.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
