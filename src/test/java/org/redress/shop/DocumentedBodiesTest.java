package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.common.Money;

/** Orders and refunds with every field that the shops' public documents name, written by us: what we take of them. */
class DocumentedBodiesTest {
    private static JsonNode body(String file) {
        try (var in = DocumentedBodiesTest.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void anOrderOfShopifyWithDiscountParcelAndRefund() {
        List<News> news = new ShopifyWords(Source.SHOPIFY).read("orders/updated", body("shopify-order.json"));

        assertThat(news)
                .containsExactly(
                        new OrderNews(
                                new OrderImport.Item(
                                        "5012345678901",
                                        "7001234567890",
                                        OrderState.SHIPPED,
                                        "CNY",
                                        1_200,
                                        28_000L,
                                        Instant.parse("2025-06-18T13:04:11Z"),
                                        Instant.parse("2025-06-19T08:20:00Z"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(
                                                new OrderImport.Line("6900000000001", "紫砂壶", 1, 17_807),
                                                new OrderImport.Line("6900000000002", "品茗杯", 2, 4_496))),
                                Instant.parse("2025-06-27T01:30:00Z")),
                        new ParcelNews(
                                "5012345678901",
                                "shopify:4255058000001",
                                "SF Express",
                                "SF2025061900017",
                                Parcel.State.DELIVERED,
                                Instant.parse("2025-06-19T08:20:00Z"),
                                Instant.parse("2025-06-22T03:02:00Z")),
                        new RefundNews(
                                "5012345678901",
                                "shopify:929361460001",
                                null,
                                Money.cny(4_497),
                                Instant.parse("2025-06-27T01:29:58Z")));
    }

    @Test
    void anOrderOfWooCommerceCountsWithItsTax() {
        List<News> news = new WooWords().read("order.updated", body("woocommerce-order.json"));

        var order = ((OrderNews) news.get(0)).order();
        assertThat(order.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(order.customerReference()).isEqualTo("26");
        assertThat(order.paidMinor()).isEqualTo(7_128);
        assertThat(order.freightMinor()).isEqualTo(583);
        assertThat(order.shippedAt()).isEqualTo(Instant.parse("2025-05-05T07:00:00Z"));
        assertThat(order.lines())
                .containsExactly(
                        new OrderImport.Line("93", "Desk lamp", 2, 2_737),
                        new OrderImport.Line("22", "Bulb", 1, 1_071));
        assertThat(news.get(1))
                .isEqualTo(new RefundNews(
                        "4711",
                        "woocommerce:4790",
                        null,
                        new Money(1_071, "EUR"),
                        Instant.parse("2025-05-09T08:15:30Z")));
    }

    @Test
    void theRefundListOfWooCommerceIsReadWhole() throws IOException {
        try (var shop = new FakeShop("Authorization", "Basic Y2tfMTpjc18x")) {
            shop.get(
                            "/wp-json/wc/v3/refunds?per_page=100&page=1&orderby=id&order=asc"
                                    + "&after=2025-05-07T00:00:00&before=2025-05-12T00:00:00",
                            200,
                            body("woocommerce-refunds.json").toString())
                    .get(
                            "/wp-json/wc/v3/orders/4711",
                            200,
                            body("woocommerce-order.json").toString());
            var from = Instant.parse("2025-05-08T00:00:00Z");
            var until = Instant.parse("2025-05-10T00:00:00Z");

            assertThat(new WooAdapter(shop.address(), "ck_1", "cs_1").refunds(from, until))
                    .containsExactly(new RefundList.Listed(
                            null,
                            "woocommerce:4790",
                            "4711",
                            new Money(1_071, "EUR"),
                            Instant.parse("2025-05-09T08:15:29Z")));
            assertThat(shop.faults()).isEmpty();
        }
    }

    @Test
    void anOrderAndARefundOfShopline() {
        var words = new ShopifyWords(Source.SHOPLINE);
        List<News> order = words.read("orders/fulfilled", body("shopline-order.json"));
        List<News> refund = words.read("refunds/create", body("shopline-refund.json"));

        var item = ((OrderNews) order.get(0)).order();
        assertThat(item.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(item.customerReference()).isEqualTo("2201057443");
        assertThat(item.paidMinor()).isEqualTo(6_650);
        assertThat(item.lines())
                .containsExactly(new OrderImport.Line("16057039432335097907370282", "Ceramic bowl", 3, 2_000));
        assertThat(((ParcelNews) order.get(1)).trackingNumber()).isEqualTo("YT9900112233");
        assertThat(refund)
                .containsExactly(new RefundNews(
                        "21057168152571061289431726",
                        "shopline:SL201AS4571669738589065294",
                        null,
                        new Money(2_000, "USD"),
                        Instant.parse("2025-07-10T07:00:05Z")));
    }

    @Test
    void pricesThatAreShownWithoutTaxCountWithIt() {
        var order = ShopBodies.tree(ShopBodies.shopifyOrder("7", "2025-03-01T10:05:00Z", "\"taxes_included\": false")
                .replace("\"price\": \"99.50\"", "\"price\": \"99.50\", \"tax_lines\": [{\"price\": \"19.90\"}]"));
        var news = (OrderNews) new ShopifyWords(Source.SHOPIFY).order(order).get(0);
        assertThat(news.order().lines().get(0).priceMinor()).isEqualTo(10_945);
    }
}
