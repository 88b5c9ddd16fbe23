package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.shop.RefundDifference.Kind;

/** Two lists of refunds are equal, or each difference is named once. */
class RefundComparisonTest {
    private static final Instant NOW = Instant.parse("2026-03-02T03:30:00Z");

    @Test
    void equalListsDifferInNothing() {
        var act = act(Action.State.DONE, 500);
        assertThat(differences(List.of(listed(act.id(), "R1", 500)), List.of(act)))
                .isEmpty();
    }

    @Test
    void whatNobodyAskedForIsUnknown() {
        assertThat(differences(List.of(listed(null, "R9", 500)), List.of()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.UNKNOWN_TO_US);
                    assertThat(found.theirMinor()).isEqualTo(500);
                    assertThat(found.caseNumber()).isNull();
                });
    }

    @Test
    void whatTheShopDoesNotListIsMissing() {
        assertThat(differences(List.of(), List.of(act(Action.State.DONE, 500))))
                .extracting(RefundDifference::kind)
                .containsExactly(Kind.MISSING_AT_SHOP);
    }

    @Test
    void anotherAmountOrAnotherCurrencyIsNamed() {
        var act = act(Action.State.DONE, 500);
        var dollars = new RefundList.Listed(act.id(), "R1", "8817", new Money(500, "USD"), NOW);
        assertThat(differences(List.of(listed(act.id(), "R1", 501)), List.of(act)))
                .extracting(RefundDifference::kind)
                .containsExactly(Kind.OTHER_AMOUNT);
        assertThat(differences(List.of(dollars), List.of(act)))
                .extracting(RefundDifference::kind)
                .containsExactly(Kind.OTHER_AMOUNT);
    }

    @Test
    void paidAlthoughWeTookItForLostIsNamedAndWhatIsUnderWayIsNot() {
        for (var state : List.of(Action.State.UNKNOWN, Action.State.REFUSED)) {
            var act = act(state, 500);
            assertThat(differences(List.of(listed(act.id(), "R1", 500)), List.of(act)))
                    .extracting(RefundDifference::kind)
                    .containsExactly(Kind.NOT_SETTLED);
        }
        var sent = act(Action.State.SENT, 500);
        assertThat(differences(List.of(listed(sent.id(), "R1", 500)), List.of(sent)))
                .isEmpty();
    }

    @Test
    void aRefundWithoutOurKeyIsFoundByItsReference() {
        assertThat(differences(List.of(listed(null, "R1", 500)), List.of(act(Action.State.DONE, 500))))
                .isEmpty();
    }

    @Test
    void theSameDifferenceHasTheSameKeyTomorrow() {
        var act = act(Action.State.DONE, 500);
        assertThat(differences(List.of(), List.of(act)).get(0).key())
                .isEqualTo(differences(List.of(), List.of(act)).get(0).key());
    }

    private static List<RefundDifference> differences(List<RefundList.Listed> theirs, List<Action> acts) {
        var done = acts.stream().filter(act -> act.state() == Action.State.DONE).toList();
        return new RefundComparison(theirs, acts, NOW).differences(done);
    }

    private static RefundList.Listed listed(UUID key, String reference, long minor) {
        return new RefundList.Listed(key, reference, "8817", Money.cny(minor), NOW);
    }

    private static Action act(Action.State state, long minor) {
        return new Action(
                UUID.randomUUID(),
                CaseNumber.of("C-2026-000001"),
                1,
                1,
                "refund",
                "8817",
                minor,
                "CNY",
                "{}",
                state,
                null,
                state == Action.State.DONE ? "R1" : null,
                null,
                null,
                NOW,
                NOW,
                state == Action.State.DONE ? NOW : null);
    }
}
