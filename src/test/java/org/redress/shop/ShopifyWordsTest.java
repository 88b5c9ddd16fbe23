package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.common.Money;

/** What the shops' own words mean in ours. */
class ShopifyWordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ShopWords SHOPIFY = new ShopifyWords(Source.SHOPIFY);

    private static JsonNode tree(String body) throws JsonProcessingException {
        return JSON.readTree(body);
    }

    private static OrderImport.Item order(String more) throws JsonProcessingException {
        var body = ShopBodies.shopifyOrder("820982911946154508", "2025-03-01T10:05:00+08:00", more);
        return ((OrderNews) SHOPIFY.read("orders/updated", tree(body)).get(0)).order();
    }

    @Test
    void anOrderKeepsItsAdminNumberAndItsMoneyInMinorUnits() throws JsonProcessingException {
        var order = order("");

        assertThat(order.id()).isEqualTo("820982911946154508");
        assertThat(order.customerReference()).isEqualTo("115310627314723954");
        assertThat(order.paidMinor()).isEqualTo(20_900);
        assertThat(order.freightMinor()).isEqualTo(1_000);
        assertThat(order.orderedAt()).isEqualTo(Instant.parse("2025-03-01T02:00:00Z"));
        assertThat(order.lines()).containsExactly(new OrderImport.Line("788032119674292922", "明前龙井", 2, 9_950));
    }

    @Test
    void itsStateIsReadFromMoneyAndGoods() throws JsonProcessingException {
        assertThat(order("").state()).isEqualTo(OrderState.PAID);
        assertThat(order("\"financial_status\": \"pending\"").state()).isEqualTo(OrderState.PLACED);
        assertThat(order("\"financial_status\": \"pending\"").paidMinor()).isNull();
        assertThat(order("\"fulfillment_status\": \"partial\"").state()).isEqualTo(OrderState.PAID);
        assertThat(order("\"fulfillment_status\": \"fulfilled\"").state()).isEqualTo(OrderState.SHIPPED);
        assertThat(order("\"fulfillment_status\": \"shipped\"").state()).isEqualTo(OrderState.SHIPPED);
        assertThat(order("\"cancelled_at\": \"2025-03-01T12:00:00+08:00\"").state())
                .isEqualTo(OrderState.CANCELLED);
        var part = order("\"financial_status\": \"partially_paid\", \"total_outstanding\": \"100.00\"");
        assertThat(part.paidMinor()).isEqualTo(10_900);
    }

    @Test
    void parcelsAndRefundsStandInTheOrderToo() throws JsonProcessingException {
        var body = ShopBodies.shopifyOrder(
                "7",
                "2025-03-06T10:00:00Z",
                "\"fulfillments\": [" + ShopBodies.fulfilment("71", "7", "delivered", "2025-03-04T10:00:00Z")
                        + "], \"refunds\": [" + ShopBodies.refund("72", "7", "20.50", "") + "]");
        var news = SHOPIFY.read("orders/updated", tree(body));

        assertThat(news).hasSize(3);
        var parcel = (ParcelNews) news.get(1);
        assertThat(parcel.state()).isEqualTo(Parcel.State.DELIVERED);
        assertThat(parcel.reference()).isEqualTo("shopify:71");
        assertThat(parcel.trackingNumber()).isEqualTo("SF71");
        assertThat(parcel.at()).isEqualTo(Instant.parse("2025-03-04T10:00:00Z"));
        assertThat(((RefundNews) news.get(2)).amount()).isEqualTo(Money.cny(2_050));
    }

    @Test
    void aRefundThatWeAskedForCarriesOurKey() throws JsonProcessingException {
        var key = UUID.randomUUID();
        var ours = SHOPIFY.read("refunds/create", tree(ShopBodies.refund("9", "7", "1.00", ShopifyWords.note(key))));
        var theirs = SHOPIFY.read("refunds/create", tree(ShopBodies.refund("9", "7", "1.00", "by hand")));

        assertThat(((RefundNews) ours.get(0)).key()).isEqualTo(key);
        assertThat(((RefundNews) theirs.get(0)).key()).isNull();
    }

    @Test
    void moneyThatHasNotMovedIsNoRefund() throws JsonProcessingException {
        assertThat(SHOPIFY.read("refunds/create", tree(ShopBodies.refund("9", "7", "0.00", ""))))
                .isEmpty();
    }

    @Test
    void shoplineSpeaksTheSameWords() throws JsonProcessingException {
        var news =
                new ShopifyWords(Source.SHOPLINE).read("refunds/create", tree(ShopBodies.refund("9", "7", "1.00", "")));
        assertThat(((RefundNews) news.get(0)).reference()).isEqualTo("shopline:9");
        // Its refunds have numbers with letters, its orders such of 26 digits.
        var theirs = ShopBodies.refund("\"SL201AS4571669738589065294\"", "\"21057168152571061289431726\"", "1.00", "");
        var refund = (RefundNews) new ShopifyWords(Source.SHOPLINE)
                .read("refunds/create", tree(theirs))
                .get(0);
        assertThat(refund.reference()).isEqualTo("shopline:SL201AS4571669738589065294");
        assertThat(refund.orderId()).isEqualTo("21057168152571061289431726");
    }

    @Test
    void whatIsMissingOrOfAnotherShapeIsNamed() throws JsonProcessingException {
        for (var fault : new String[][] {
            {"\"id\"", "\"no\"", "/id"},
            {"\"209.00\"", "\"209.005\"", "/total_price"},
            {"\"209.00\"", "\"a lot\"", "/total_price"},
            {"2025-03-01T10:00:00+08:00", "yesterday", "/created_at"},
            {"\"CNY\"", "\"QQQ\"", "/currency"},
            {"\"quantity\": 2", "\"quantity\": \"two\"", "/line_items/0/quantity"}
        }) {
            var body = tree(ShopBodies.shopifyOrder("7", "2025-03-01T10:05:00Z", "")
                    .replaceFirst(Pattern.quote(fault[0]), fault[1]));
            assertThatThrownBy(() -> SHOPIFY.read("orders/updated", body))
                    .as(fault[2])
                    .isInstanceOf(Unreadable.class)
                    .hasMessage(fault[2]);
        }
    }

    @Test
    void otherTopicsAreNoneOfOurBusiness() throws JsonProcessingException {
        assertThat(SHOPIFY.read("products/update", tree("{\"id\": 1}"))).isEmpty();
        assertThat(SHOPIFY.read("orders/delete", tree("{\"id\": 1}"))).isEmpty();
        assertThat(SHOPIFY.read("", tree("{\"id\": 1}"))).isEmpty();
    }

    @Test
    void wooCommerceTellsRefundsWithTheOrder() throws JsonProcessingException {
        var body = ShopBodies.wooOrder(
                "727", "processing", "2025-03-02T08:00:00", "{\"id\": 726, \"reason\": \"\", \"total\": \"-10.00\"}");
        var news = new WooWords().read("order.updated", tree(body));

        var order = ((OrderNews) news.get(0)).order();
        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(order.customerReference()).isEqualTo("guest-727");
        assertThat(order.paidMinor()).isEqualTo(2_935);
        assertThat(order.lines()).containsExactly(new OrderImport.Line("93", "Woo Single", 3, 200));
        assertThat(news.get(0).at()).isEqualTo(Instant.parse("2025-03-02T08:00:00Z"));
        var refund = (RefundNews) news.get(1);
        assertThat(refund.amount()).isEqualTo(new Money(1_000, "USD"));
        assertThat(refund.reference()).isEqualTo("woocommerce:726");
    }

    @Test
    void amountsFollowTheDigitsOfTheCurrency() {
        assertThat(MinorUnits.of("1990", "JPY")).isEqualTo(1990);
        assertThat(MinorUnits.of("1.005", "KWD")).isEqualTo(1005);
        assertThat(MinorUnits.decimal(new Money(1990, "JPY"))).isEqualTo("1990");
        assertThat(MinorUnits.decimal(Money.cny(5))).isEqualTo("0.05");
        assertThatThrownBy(() -> MinorUnits.of("1.5", "JPY")).isInstanceOf(ArithmeticException.class);
    }
}
