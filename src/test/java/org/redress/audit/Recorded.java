package org.redress.audit;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts for tests, as many as wanted, each transaction on one to three chains. */
public final class Recorded {
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final String series;

    public Recorded(AuditTrail audit, PlatformTransactionManager transactions, String series) {
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.series = series;
    }

    public CaseNumber number(int place) {
        return CaseNumber.of("C-%s-%06d".formatted(series, place));
    }

    /** One transaction of so many acts on a case. */
    public void on(int place, int acts) {
        transactions.executeWithoutResult(status -> {
            for (int act = 0; act < acts; act++)
                audit.record(
                        number(place),
                        Person.staff("agent"),
                        "LETTER_SENT",
                        Map.of("stage", "ACCEPT"),
                        Map.of("place", place, "act", act));
        });
    }

    /** So many transactions on cases drawn from the first {@code cases}. */
    public void atRandom(Random random, int times, int cases) {
        for (int time = 0; time < times; time++) on(1 + random.nextInt(cases), 1 + random.nextInt(3));
    }

    /** Numbers of these places. */
    public List<CaseNumber> numbers(Integer... places) {
        return List.of(places).stream().map(this::number).toList();
    }
}
