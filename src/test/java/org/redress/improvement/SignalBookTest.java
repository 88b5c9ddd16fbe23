package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.springframework.beans.factory.annotation.Autowired;

/** A key has one open improvement, whoever raises it and how often. */
@ImprovementWorld.Slice
class SignalBookTest {
    @Autowired
    private SignalBook book;

    @Autowired
    private Improvements improvements;

    @Autowired
    private Cases cases;

    @Autowired
    private Records records;

    @Test
    void aSignalOpensAnImprovementWhoseCaseIsItsPendingStart() {
        var linked = records.received("COMPLAINT", Duration.ofHours(1));
        var number = book.raise(signal("PRODUCT:A:STOCK", null, Set.of(linked))).orElseThrow();
        var file = cases.find(number).orElseThrow();
        assertThat(number.value()).startsWith("I-2026-");
        assertThat(file.kind()).isEqualTo("IMPROVEMENT");
        assertThat(file.processId()).isEqualTo("improvement");
        assertThat(file.instanceId()).isNull();
        assertThat(linkedTo(number)).containsExactly(linked.value());
    }

    @Test
    void twentyAtOnceOpenOne() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var calls = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<CaseNumber>) () ->
                        book.raise(signal("PRODUCT:B:STOCK", null, Set.of())).orElseThrow())
                .toList();
        var numbers = new HashSet<CaseNumber>();
        for (var call : threads.invokeAll(calls)) numbers.add(call.get());
        threads.shutdown();
        assertThat(numbers).hasSize(1);
        assertThat(signals("PRODUCT:B:STOCK")).isEqualTo(20);
    }

    @Test
    void whatTheRecordsSayIsRaisedOnlyWhileNobodyAnswersIt() {
        var found = signal("COMPLAINT_RATE", null, Set.of());
        assertThat(book.raiseUnlessOpen(found)).isPresent();
        assertThat(book.raiseUnlessOpen(found)).isEmpty();
    }

    @Test
    void anOccasionCountsOnceForEver() {
        var week = signal("CAUSE:SERVICE", "PARETO:2026-W47", Set.of());
        var number = book.raise(week).orElseThrow();
        improvements.close(number, "WATCH_ONLY", ImprovementWorld.NOON);
        assertThat(book.raise(week)).isEmpty();
        assertThat(book.raise(signal("CAUSE:SERVICE", "PARETO:2026-W48", Set.of())))
                .isPresent();
    }

    @Test
    void theNextSignalAfterTheEndOpensAnother() {
        var first = book.raise(signal("PRODUCT:C:STOCK", null, Set.of())).orElseThrow();
        improvements.close(first, "EFFECTIVE", ImprovementWorld.NOON);
        assertThat(book.raise(signal("PRODUCT:C:STOCK", null, Set.of())))
                .isPresent()
                .get()
                .isNotEqualTo(first);
    }

    @Test
    void signalsOfAMergedKeyGoWhereItWasMerged() {
        var from = book.raise(signal("PRODUCT:D:STOCK", null, Set.of())).orElseThrow();
        var into = book.raise(signal("CARRIER:STO:STOCK", null, Set.of())).orElseThrow();
        improvements.mergeInto(from, into, ImprovementWorld.NOON);
        improvements.moveSignals(from, into);
        improvements.close(from, "MERGED", ImprovementWorld.NOON);
        assertThat(book.raise(signal("PRODUCT:D:STOCK", null, Set.of()))).contains(into);
        assertThat(records.sql()
                        .queryForObject(
                                "select count(*) from redress.improvement_signal where improvement = ?",
                                Integer.class,
                                into.value()))
                .isEqualTo(3);
    }

    private int signals(String key) {
        return records.sql()
                .queryForObject(
                        "select count(*) from redress.improvement_signal where signal_key = ?", Integer.class, key);
    }

    private Iterable<String> linkedTo(CaseNumber number) {
        return records.sql()
                .queryForList(
                        "select case_number from redress.improvement_case where improvement = ?",
                        String.class,
                        number.value());
    }

    private static Signal signal(String key, String occasion, Set<CaseNumber> cases) {
        return new Signal(key, "SAME_PRODUCT_AGAIN", 2, "STOCK", null, null, occasion, cases);
    }
}
