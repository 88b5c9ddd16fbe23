package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Money;
import org.redress.common.Person;
import org.redress.engine.ExternalWork.Done;
import org.redress.engine.ExternalWork.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class ActionBookTest {
    @Autowired
    ActionBook book;

    @Autowired
    Actions actions;

    @Autowired
    RefundWork refund;

    @Autowired
    ShopStory story;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void storesAKeyOnlyTogetherWithTheStepThatNeedsIt() {
        CaseNumber number = story.caseOf("8817");

        assertThatThrownBy(() -> book.prepare(number, "refund", "8817", Money.cny(1), Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            book.prepare(number, "refund", "8817", Money.cny(1), Map.of());
            status.setRollbackOnly();
        });

        assertThat(actions.ofCase(number)).isEmpty();
        assertThat(story.count("select count(*) from redress.audit_entry where chain = ?", number.value()))
                .isZero();
    }

    @Test
    void countsTheAttemptsOfARound() {
        Work first = story.prepared("refund", "8817", Money.cny(1), Map.of("note", 7));
        story.prepared(first.caseNumber(), "coupon", "8817", Money.cny(2), Map.of());

        assertThat(actions.ofCase(first.caseNumber()))
                .extracting(Action::round, Action::attempt, Action::topic)
                .containsExactly(tuple(1, 1, "refund"), tuple(1, 2, "coupon"));
        assertThat(book.proof(first.actionId()).details()).isEqualTo("{\"note\": 7}");
    }

    @Test
    void takesTheProofOfAWorkerOutsideOrOfAPersonOnce() {
        Work work = story.prepared("refund", story.order(10_000L), Money.cny(5), Map.of());
        for (String reference : new String[] {"bank-1", "bank-2"})
            transaction.executeWithoutResult(
                    status -> book.doneBy(Person.staff("finance"), work.actionId(), reference));

        assertThat(book.proof(work.actionId()).providerReference()).isEqualTo("bank-1");
        assertThat(refund.run(work)).isEqualTo(new Done("bank-1", Map.of()));
        assertThat(story.count("select count(*) from redress.audit_entry where new_values::text like '%bank%'"))
                .isZero();
    }

    @Test
    void tellsAWorkerOutsideWhatToSend() {
        Work work = story.prepared("refund", "8817", Money.cny(5), Map.of());

        var view = new ActionApi(book, actions).show(work.actionId());

        assertThat(view.actionId()).isEqualTo(work.actionId());
        assertThat(view.amountMinor()).isEqualTo(5);
        assertThat(view.state()).isEqualTo(Action.State.PREPARED);
        assertThat(view.openBefore()).isEmpty();
        assertThatThrownBy(() -> new ActionApi(book, actions).show(Ids.next())).isInstanceOf(UnknownAction.class);
    }
}
