package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Money;
import org.redress.engine.ExternalWork.Done;
import org.redress.engine.ExternalWork.Work;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class FactsWorkTest {
    @Autowired
    FactsWork facts;

    @Autowired
    FactBook book;

    @Autowired
    ShopStory story;

    @Autowired
    ObjectMapper json;

    @Test
    void freezesOrderParcelsAndEarlierCasesWithAHash() throws Exception {
        UUID customer = Ids.next();
        String order = story.order(10_000L, OrderState.SHIPPED);
        CaseNumber sameCustomer = story.caseOf("elsewhere", customer);
        CaseNumber sameOrder = story.caseOf(order);
        story.prepared(sameOrder, "coupon", order, Money.cny(500), Map.of());
        CaseNumber number = story.caseOf(order, customer);
        story.caseOf("unrelated", Ids.next());

        assertThat(facts.run(task("t-1-" + number, number, order))).isEqualTo(new Done(null, Map.of()));

        FactSnapshot snapshot = book.latest(number).orElseThrow();
        assertThat(snapshot.intact()).isTrue();
        CaseFacts seen = json.readValue(snapshot.facts(), CaseFacts.class);
        assertThat(seen.late()).isTrue();
        assertThat(seen.order().paid()).isEqualTo(Money.cny(10_000));
        assertThat(seen.parcels()).singleElement().extracting(Parcel::state).isEqualTo(Parcel.State.UNDER_WAY);
        assertThat(seen.earlierCases())
                .extracting(CaseFacts.EarlierCase::number)
                .containsExactlyInAnyOrder(sameCustomer.value(), sameOrder.value());
        assertThat(seen.earlierActs()).singleElement().extracting("topic").isEqualTo("coupon");
    }

    @Test
    void takesOneSnapshotPerTaskHoweverOftenItRuns() {
        String order = story.order(10_000L);
        CaseNumber number = story.caseOf(order);

        facts.run(task("a-" + number, number, order));
        facts.run(task("a-" + number, number, order));
        facts.run(task("b-" + number, number, order));

        assertThat(book.of(number)).hasSize(2);
    }

    @Test
    void anUnknownOrderIsAFactToo() throws Exception {
        CaseNumber number = story.caseOf(null);

        facts.run(task("u-" + number, number, "no-such"));

        FactSnapshot snapshot = book.latest(number).orElseThrow();
        assertThat(snapshot.orderId()).isEqualTo("no-such");
        assertThat(json.readValue(snapshot.facts(), CaseFacts.class).order()).isNull();
    }

    private static Work task(String id, CaseNumber number, String order) {
        return new Work(id, number, null, order, null);
    }
}
