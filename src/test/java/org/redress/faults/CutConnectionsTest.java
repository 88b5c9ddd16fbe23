package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Transactions are killed at five hundred random moments while promises are missed, refunds paid and complaints filed.
 * Afterwards no case has a fact without its entry in the record, or an entry without its fact.
 */
class CutConnectionsTest {
    private static final int CUTS = 500;
    private static final int CASES = 60;
    private static final Duration AFTER_THE_LAST_RETRY = Duration.ofMinutes(12);

    @Test
    @Tag("faults")
    void factsAndTheRecordAgreeAfterFiveHundredCuts() throws Exception {
        try (var postgres = MortalPostgres.start();
                var node = Node.start(postgres.url());
                var people = new People(node.shop());
                var scissors = new Scissors(postgres.owner())) {
            var books = new Books(postgres.owner());
            var numbers = new ArrayList<>(People.done(people.offerRefunds(CASES)));
            var offered = List.copyOf(numbers);
            numbers.addAll(People.done(people.file(CASES)));
            books.letFirstAnswersBeOverdue();
            scissors.begin();
            List<Future<String>> accepted = people.accept(offered);
            while (scissors.cuts() < CUTS) numbers.addAll(People.done(people.file(10)));
            scissors.end();
            People.done(accepted);
            Awaitility.await("all refunds are paid and all breaches escalated")
                    .atMost(AFTER_THE_LAST_RETRY)
                    .until(() -> books.open("Activity_CallBack") >= CASES && books.claimable() >= CASES);
            assertThat(numbers).doesNotHaveDuplicates();
            assertThat(books.complaints()).isEqualTo(numbers.size());
            assertThat(books.factsApartFromTheRecord()).isEmpty();
            System.out.println(
                    scissors.cuts() + " transactions cut, " + books.count("select count(*) from redress.audit_entry")
                            + " entries of " + numbers.size() + " cases agree with the facts");
        }
    }
}
