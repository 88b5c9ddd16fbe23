package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.common.Ids;
import org.redress.common.Money;
import org.redress.common.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class OrderImportTest {
    @Autowired
    OrderImport load;

    @Autowired
    OrderBook orders;

    @Autowired
    Parcels parcels;

    @Autowired
    Payments payments;

    @Autowired
    ShopStory story;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate sql;

    @Test
    void loadsAThousandAndTheSameAgainChangesNothing() {
        var items = IntStream.range(0, 1_000)
                .mapToObj(index -> story.item("M-" + index, 10_000L, OrderState.DELIVERED))
                .toList();

        assertThat(load.load(items)).isEqualTo(1_000);
        Order before = orders.find("M-999").orElseThrow();
        assertThat(load.load(items)).isEqualTo(1_000);

        assertThat(orders.find("M-999")).contains(before);
        assertThat(parcels.ofOrder("M-999")).hasSize(1);
        assertThat(before.items()).isEqualTo(Money.cny(10_000));
    }

    @Test
    void nothingPaidForGoodsThatCostSomethingMeansUnknown() {
        load.load(List.of(story.item("Z-1", 0L, OrderState.DELIVERED)));

        assertThat(orders.find("Z-1").orElseThrow().paid()).isNull();
    }

    @Test
    void keepsWhatWasRefunded() {
        load.load(List.of(story.item("K-1", 10_000L, OrderState.DELIVERED)));
        payments.refund(Ids.next(), "K-1", Money.cny(6_000));

        load.load(List.of(story.item("K-1", 9_000L, OrderState.DELIVERED)));
        assertThatThrownBy(() -> load.load(List.of(story.item("K-1", 5_999L, OrderState.DELIVERED))))
                .isInstanceOf(Refusal.class)
                .hasMessage("order-paid-below-refunded");

        Order order = orders.find("K-1").orElseThrow();
        assertThat(order.paid()).isEqualTo(Money.cny(9_000));
        assertThat(order.refunded()).isEqualTo(Money.cny(6_000));
    }

    @Test
    void saysWhichFieldIsAtFaultAndWritesNothing() throws Exception {
        assertFault("/0/customerReference", "\"customerReference\":\"B-1\"", "\"customerReference\":\"a@b.example\"");
        assertFault("/0/currency", "\"CNY\"", "\"yuan\"");
        assertFault("/0/state", "\"PAID\"", "null");
        assertFault("/0/lines/0/quantity", "\"quantity\":1", "\"quantity\":0");
        assertFault("/0/lines/0/priceMinor", "\"priceMinor\":100", "\"priceMinor\":-1");
        assertFault("/0/lines/0/batch", "\"priceMinor\":100", "\"priceMinor\":100,\"batch\":\"two words\"");
        assertFault("/0/orderedAt", "\"2026-11-01T00:00:00Z\"", "null");
        assertFault("/1/id", "]}]", "]},{\"id\":\"\"}]");
        assertThat(orders.find("F-1")).isEmpty();
    }

    @Test
    void theBatchOfAProductIsKeptUntilAnotherIsTold() {
        load.load(List.of(order(line("KET-01", "B7"), line("CUP-01", null))));
        assertThat(batches()).containsExactly("B7", null);

        load.load(List.of(order(line("KET-01", null), line("CUP-01", "C1"))));
        assertThat(batches()).as("a shop that tells no batch").containsExactly("B7", "C1");

        load.load(List.of(order(line("KET-01", "B8"), line("TEA-01", null))));
        assertThat(batches()).as("another product").containsExactly("B8", null);

        load.load(List.of(order(line("KET-01", null))));
        assertThat(batches()).as("one line less").containsExactly("B8");
    }

    private OrderImport.Item order(OrderImport.Line... lines) {
        var item = story.item("BA-1", 10_000L, OrderState.DELIVERED);
        return new OrderImport.Item(
                item.id(),
                item.customerReference(),
                item.state(),
                item.currency(),
                item.freightMinor(),
                item.paidMinor(),
                item.orderedAt(),
                item.shippedAt(),
                item.promisedAt(),
                item.deliveredAt(),
                item.carrier(),
                item.trackingNumber(),
                List.of(lines));
    }

    private static OrderImport.Line line(String product, String batch) {
        return new OrderImport.Line(product, null, 1, 100, batch);
    }

    private List<String> batches() {
        return sql.queryForList(
                "select batch from redress.shop_order_line where order_id = 'BA-1' order by line", String.class);
    }

    @Test
    void refusesMoreThanAThousandAndDoubles() {
        var item = story.item("D-1", 1L, OrderState.PAID);

        assertThatThrownBy(() -> load.load(Collections.nCopies(1_001, item))).hasMessage("too-many-orders");
        assertThatThrownBy(() -> load.load(List.of(item, item)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.pointer()).isEqualTo("/1/id"));
        assertThat(load.load(List.of())).isZero();
    }

    private void assertFault(String pointer, String right, String wrong) throws Exception {
        String text = """
                [{"id":"F-1","customerReference":"B-1","state":"PAID","currency":"CNY","orderedAt":"2026-11-01T00:00:00Z",\
                "lines":[{"productId":"p","quantity":1,"priceMinor":100}]}]""";
        List<OrderImport.Item> items = json.readValue(text.replace(right, wrong), new TypeReference<>() {});

        assertThatThrownBy(() -> load.load(items))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.pointer()).isEqualTo(pointer));
    }
}
