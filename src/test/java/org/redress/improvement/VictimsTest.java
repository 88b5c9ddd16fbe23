package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.improvement.ImprovementWorld.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.customer.HoldLifted;
import org.redress.customer.PersonForgotten;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** The list holds every order that shares the fault, and nobody who has complained already. */
@ImprovementWorld.Slice
class VictimsTest {
    @Autowired
    private Victims victims;

    @Autowired
    private SignalBook book;

    @Autowired
    private Records records;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    private CaseNumber number;

    @BeforeEach
    void orders() {
        records.sql().execute("truncate redress.shop_order, redress.improvement_victim cascade");
        records.sql().execute("update redress.case_file set order_id = null");
        number = book.raise(Signal.ofShop("VICTIMS", "TEST", 2, null)).orElseThrow();
        records.order("V-1", "KET-01", "B7", "STO", Duration.ofDays(2));
        records.order("V-2", "KET-01", "B8", "SF", Duration.ofDays(2));
        records.order("V-3", "KET-01", "B7", "SF", Duration.ofDays(40));
        records.order("V-4", "TEA-01", "B7", "STO", Duration.ofDays(2));
        records.order("V-5", "KET-01", "B7", "STO", Duration.ofDays(2));
        records.complainedOf("V-5");
    }

    @Test
    void aProductAndABatchNarrowTheList() {
        assertThat(listed(new Fault("KET-01", null, null, null, null))).containsExactly("V-1", "V-2", "V-3");
        assertThat(listed(new Fault("KET-01", "B7", null, null, null))).containsExactly("V-1", "V-3");
        assertThat(listed(new Fault(null, "B7", null, null, null))).containsExactly("V-1", "V-3", "V-4");
    }

    @Test
    void carrierAndTimeNarrowItFurther() {
        assertThat(listed(new Fault(null, null, "STO", null, null))).containsExactly("V-1", "V-4");
        Instant from = NOON.minus(Duration.ofDays(7));
        assertThat(listed(new Fault("KET-01", "B7", null, from, NOON))).containsExactly("V-1");
        assertThat(listed(new Fault(null, null, null, from, NOON))).containsExactly("V-1", "V-2", "V-4");
    }

    @Test
    void nothingIsKnownOfAFaultWithoutMarks() {
        assertThat(new Fault(null, null, null, null, null).unknown()).isTrue();
        assertThat(new Fault(null, "B7", null, null, null).unknown()).isFalse();
    }

    @Test
    void aPlantedFaultFindsAllItsOrders() {
        for (int i = 0; i < 200; i++)
            records.order("W-" + i, i % 4 == 0 ? "PAN-01" : "NUT-01", "X" + i % 3, "JD", Duration.ofDays(i % 20));
        assertThat(listed(new Fault("PAN-01", null, null, null, null))).hasSize(50);
    }

    @Test
    void aLetterToSomebodyWhoIsForgottenGoesUnlessItsCaseIsHeld() {
        listed(new Fault("KET-01", "B7", null, null, null));
        var forgotten = told("V-1", "Dear Li Wei");
        var other = told("V-3", "Dear Wang Fang");
        records.sql().update("update redress.customer set erased_at = now() where id = ?", forgotten.customer());
        records.hold(number, "HELD");
        happened(new PersonForgotten(List.of(forgotten.customer())));
        assertThat(letter(forgotten)).isEqualTo("Dear Li Wei li@example.com");

        records.hold(number, "LIFTED");
        happened(new HoldLifted(number));
        assertThat(letter(forgotten)).isEqualTo("Text erased on 2026-11-18 null");
        assertThat(letter(other)).isEqualTo("Dear Wang Fang li@example.com");
        assertThat(acts()).containsOnlyOnce("TEXT_ERASED");
        happened(new PersonForgotten(List.of(forgotten.customer())));
        assertThat(acts()).containsOnlyOnce("TEXT_ERASED");
    }

    private void happened(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private Records.Told told(String order, String words) {
        var told = records.letter(number, words);
        victims.told(number, order, told.customer(), told.letter(), NOON);
        return told;
    }

    private String letter(Records.Told told) {
        return records.sql()
                .queryForObject(
                        "select body || ' ' || coalesce(address, 'null') from redress.letter"
                                + " join redress.outbox on letter_id = id where id = ?",
                        String.class,
                        told.letter());
    }

    private List<String> acts() {
        return records.sql()
                .queryForList("select action from redress.audit_entry where chain = ?", String.class, number.value());
    }

    private List<String> listed(Fault fault) {
        victims.clear(number);
        victims.list(number, fault, 2_000);
        return victims.of(number).stream().map(Victims.Victim::orderId).toList();
    }
}
