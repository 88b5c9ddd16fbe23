package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.Money;

/** What is asked of real shops, word by word, and what their answers mean. */
class ShopAdapterTest {
    private static final UUID KEY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final String SHOPIFY = "/admin/api/2025-10/orders/820982911946154508";
    private static final String WOO = "/wp-json/wc/v3/orders/727";
    private static final String CALCULATED = """
        {"refund": {"transactions": [
          {"order_id": 820982911946154508, "kind": "suggested_refund", "gateway": "gift_card", "parent_id": 801038806,
           "amount": "0.00", "currency": "CNY", "maximum_refundable": "5.00"},
          {"order_id": 820982911946154508, "kind": "suggested_refund", "gateway": "alipay", "parent_id": 801038807,
           "amount": "0.00", "currency": "CNY", "maximum_refundable": "90.00"}]}}\
        """;
    private static final String ASKED = """
        {"refund": {"currency": "CNY", "note": "redress 01890a5d-ac96-774b-bcce-b302099a8057", "notify": false,
         "transactions": [{"parent_id": 801038806, "gateway": "gift_card", "kind": "refund", "amount": "5.00"},
                          {"parent_id": 801038807, "gateway": "alipay", "kind": "refund", "amount": "15.50"}]}}\
        """;

    private FakeShop shopifyShop;
    private FakeShop wooShop;
    private ShopAdapter shopify;
    private ShopAdapter woo;

    @BeforeEach
    void open() throws IOException {
        shopifyShop = new FakeShop("X-Shopify-Access-Token", "shpat_hush");
        wooShop = new FakeShop("Authorization", "Basic Y2tfMTpjc18x");
        shopify = new ShopifyAdapter(shopifyShop.address(), "2025-10", "shpat_hush");
        woo = new WooAdapter(wooShop.address(), "ck_1", "cs_1");
    }

    @AfterEach
    void close() {
        assertThat(shopifyShop.faults()).isEmpty();
        assertThat(wooShop.faults()).isEmpty();
        shopifyShop.close();
        wooShop.close();
    }

    private String shopifyRefund() {
        return shopify.refund(KEY, "820982911946154508", Money.cny(2_050));
    }

    @Test
    void anOrderOfShopifyIsReadWhole() {
        String body = ShopBodies.shopifyOrder("820982911946154508", "2025-03-06T10:00:00Z", "");
        shopifyShop.get(SHOPIFY + ".json", 200, "{\"order\": " + body + "}").get(SHOPIFY + ".json", 404, "{}");

        assertThat(shopify.order("820982911946154508").orElseThrow()).hasSize(1);
        assertThat(shopify.order("820982911946154508")).isEmpty();
    }

    @Test
    void shopifySaysWhichPaymentGivesBackHowMuch() {
        shopifyShop
                .get(SHOPIFY + "/refunds.json?limit=250", 200, "{\"refunds\": []}")
                .post(SHOPIFY + "/refunds/calculate.json", "{\"refund\": {\"currency\": \"CNY\"}}", 200, CALCULATED)
                .post(SHOPIFY + "/refunds.json", ASKED, 201, "{\"refund\": {\"id\": 509562969}}");

        assertThat(shopifyRefund()).isEqualTo("shopify:509562969");
    }

    @Test
    void aRefundThatIsThereIsNotMadeAgain() {
        String there = "{\"refunds\": [{\"id\": 1, \"note\": null}, {\"id\": 2, \"note\": \"redress " + KEY + "\"}]}";
        shopifyShop.get(SHOPIFY + "/refunds.json?limit=250", 200, there);
        assertThat(shopifyRefund()).isEqualTo("shopify:2");

        wooShop.get(WOO, 200, wooOrder(""))
                .get(WOO + "/refunds?per_page=100", 200, "[{\"id\": 9, \"reason\": \"redress " + KEY + "\"}]");
        assertThat(woo.refund(KEY, "727", new Money(1_000, "USD"))).isEqualTo("woocommerce:9");
    }

    @Test
    void moreThanCanBeGivenBackIsRefused() {
        shopifyShop
                .get(SHOPIFY + "/refunds.json?limit=250", 200, "{\"refunds\": []}")
                .post(SHOPIFY + "/refunds/calculate.json", "{\"refund\": {\"currency\": \"CNY\"}}", 200, CALCULATED);
        refused(() -> shopify.refund(KEY, "820982911946154508", Money.cny(9_501)), "above-paid");

        wooShop.get(WOO, 200, wooOrder("{\"id\": 1, \"total\": \"-20.00\"}"));
        refused(() -> woo.refund(KEY, "727", new Money(936, "USD")), "above-paid");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ActionRefused.class, refused -> assertThat(refused.reasonCode())
                .isEqualTo(reason));
    }

    @Test
    void aShopThatSaysNoIsHeard() {
        shopifyShop
                .get(SHOPIFY + "/refunds.json?limit=250", 200, "{\"refunds\": []}")
                .post(SHOPIFY + "/refunds/calculate.json", "{\"refund\": {\"currency\": \"CNY\"}}", 200, CALCULATED)
                .post(SHOPIFY + "/refunds.json", ASKED, 422, "{\"errors\": {\"base\": [\"Li Wei has no card\"]}}");
        refused(this::shopifyRefund, "refused-by-shop");
    }

    @Test
    void anAnswerThatSaysNothingIsALostAnswer() {
        for (int status : new int[] {301, 302, 401, 403, 429, 500, 502, 503}) {
            shopifyShop.get(SHOPIFY + ".json", status, "{}");
            assertThatThrownBy(() -> shopify.order("820982911946154508"))
                    .as("status %d", status)
                    .isInstanceOf(ShopAway.class)
                    .hasMessageNotContaining("hush");
        }
        shopifyShop.get(SHOPIFY + ".json", 200, "<html>maintenance</html>");
        assertThatThrownBy(() -> shopify.order("820982911946154508")).isInstanceOf(ShopAway.class);
    }

    @Test
    void aRefundWhoseLineBreaksIsNotSentAgainBehindOurBack() {
        shopifyShop
                .get(SHOPIFY + "/refunds.json?limit=250", 200, "{\"refunds\": []}")
                .post(SHOPIFY + "/refunds/calculate.json", "{\"refund\": {\"currency\": \"CNY\"}}", 200, CALCULATED)
                .post(SHOPIFY + "/refunds.json", ASKED, 201, null);
        assertThatThrownBy(this::shopifyRefund).isInstanceOf(ShopAway.class);

        wooShop.get(WOO, 200, wooOrder(""))
                .get(WOO + "/refunds?per_page=100", 200, "[]")
                .post(WOO + "/refunds", WOO_ASKED, 201, null);
        assertThatThrownBy(() -> woo.refund(KEY, "727", new Money(1_000, "USD")))
                .isInstanceOf(ShopAway.class);
    }

    private static String wooOrder(String refunds) {
        return ShopBodies.wooOrder("727", "completed", "2025-03-06T10:00:00", refunds);
    }

    private static final String WOO_ASKED = """
        {"amount": "10.00", "reason": "redress 01890a5d-ac96-774b-bcce-b302099a8057", "api_refund": true,
         "api_restock": false,
         "meta_data": [{"key": "redress_action", "value": "01890a5d-ac96-774b-bcce-b302099a8057"}]}\
        """;

    @Test
    void wooCommerceIsAskedForTheAmountWithOurKey() {
        wooShop.get(WOO, 200, wooOrder(""))
                .get(WOO + "/refunds?per_page=100", 200, "[]")
                .post(WOO + "/refunds", WOO_ASKED, 201, "{\"id\": 726, \"amount\": \"10.00\"}");
        assertThat(woo.refund(KEY, "727", new Money(1_000, "USD"))).isEqualTo("woocommerce:726");
    }

    @Test
    void wooCommerceThatTakesItsRefundBackLeavesItToAPerson() {
        wooShop.get(WOO, 200, wooOrder(""))
                .get(WOO + "/refunds?per_page=100", 200, "[]")
                .post(WOO + "/refunds", WOO_ASKED, 500, "{\"code\": \"woocommerce_rest_cannot_create_order_refund\"}");
        refused(() -> woo.refund(KEY, "727", new Money(1_000, "USD")), "refused-by-shop");
    }

    @Test
    void aRefundIsFoundByItsMetaDataToo() {
        wooShop.get(WOO + "/refunds?per_page=100", 200, """
            [{"id": 8, "reason": "", "meta_data": [{"key": "redress_action", "value": "%s"}]}]\
            """.formatted(KEY));
        assertThat(woo.refunded(KEY, "727")).contains("woocommerce:8");
    }

    private static final String DISPUTES = "/admin/api/2025-10/shopify_payments/disputes";

    @Test
    void disputesThatWaitAreListedPageByPageAndKnownOnesAskedForByNumber() {
        String waits = ShopBodies.dispute("54534554564", "7", "needs_response", null);
        String review = ShopBodies.dispute("54534554563", "8", "under_review", null);
        String lost = ShopBodies.dispute("54534554562", "9", "lost", "2025-03-10T11:00:00-05:00");
        shopifyShop
                .get(DISPUTES + ".json?status=needs_response", 200, "{\"disputes\": [" + waits + "]}")
                .get(DISPUTES + ".json?status=needs_response&last_id=54534554564", 200, "{\"disputes\": []}")
                .get(DISPUTES + "/54534554563.json", 200, "{\"dispute\": " + review + "}")
                .get(DISPUTES + "/54534554562.json", 200, "{\"dispute\": " + lost + "}");

        var known = List.of("shopify:dispute:54534554563", "letter of another place", "shopify:dispute:54534554562");
        assertThat(shopify.disputes(known))
                .containsExactly(
                        new PlatformNews(
                                PlatformTold.What.STEPPED_IN,
                                null,
                                "7",
                                "shopify:dispute:54534554564",
                                Instant.parse("2025-03-12T16:00:00Z"),
                                null,
                                null,
                                Instant.parse("2025-03-04T01:00:00Z")),
                        new PlatformNews(
                                PlatformTold.What.RULED,
                                null,
                                "9",
                                "shopify:dispute:54534554562",
                                null,
                                null,
                                PlatformTold.Ruling.AGAINST_SHOP,
                                Instant.parse("2025-03-10T16:00:00Z")));
        assertThat(woo.disputes(known)).isEmpty();
    }

    @Test
    void aShopWithoutShopifyPaymentsHasNoDisputes() {
        shopifyShop.get(DISPUTES + ".json?status=needs_response", 404, "{\"errors\": \"Not Found\"}");
        assertThat(shopify.disputes(List.of("shopify:dispute:1"))).isEmpty();
    }

    private static final Instant FROM = Instant.parse("2025-03-04T12:00:00Z");
    private static final Instant UNTIL = Instant.parse("2025-03-08T12:00:00Z");
    private static final String SHOPIFY_LIST =
            "/admin/api/2025-10/orders.json?status=any&fields=id,refunds&limit=250&since_id=%s&updated_at_min=2025-03-04T00:00:00Z";

    @Test
    void everyRefundOfShopifyInAWindowIsListedWhoeverMadeIt() {
        String ours = ShopBodies.refund("11", "7", "20.50", ShopifyWords.note(KEY));
        String theirs = ShopBodies.refund("12", "7", "1.00", "goodwill");
        String before = ShopBodies.refund("13", "8", "2.00", "").replace("2025-03-05", "2025-03-01");
        String orders =
                "{\"orders\": [{\"id\": 7, \"refunds\": [%s, %s]}, {\"id\": 8, \"refunds\": [%s]}, {\"id\": 9}]}";
        shopifyShop.get(SHOPIFY_LIST.formatted("0"), 200, orders.formatted(ours, theirs, before));

        var at = Instant.parse("2025-03-05T03:00:01Z");
        assertThat(shopify.refunds(FROM, UNTIL))
                .containsExactly(
                        new RefundList.Listed(KEY, "shopify:11", "7", Money.cny(2_050), at),
                        new RefundList.Listed(null, "shopify:12", "7", Money.cny(100), at));
    }

    @Test
    void aLongListOfShopifyIsReadPageByPage() {
        var first = IntStream.rangeClosed(1, 250)
                .mapToObj(id -> "{\"id\": " + id + ", \"refunds\": []}")
                .collect(Collectors.joining(","));
        String last = "{\"id\": 251, \"refunds\": [" + ShopBodies.refund("14", "251", "3.00", "") + "]}";
        shopifyShop
                .get(SHOPIFY_LIST.formatted("0"), 200, "{\"orders\": [" + first + "]}")
                .get(SHOPIFY_LIST.formatted("250"), 200, "{\"orders\": [" + last + "]}");

        assertThat(shopify.refunds(FROM, UNTIL))
                .extracting(RefundList.Listed::reference)
                .containsExactly("shopify:14");
    }

    private static final String WOO_LIST = "/wp-json/wc/v3/refunds?per_page=100&page=%d&orderby=id&order=asc"
            + "&after=2025-03-03T00:00:00&before=2025-03-10T00:00:00";

    private static String wooRefund(int id, String at, String reason) {
        return """
            {"id": %d, "parent_id": 727, "date_created": "2025-03-05T11:00:00", "date_created_gmt": "%s",
             "amount": "10.00", "reason": "%s", "refunded_by": 1, "refunded_payment": true, "meta_data": []}\
            """.formatted(id, at, reason);
    }

    @Test
    void everyRefundOfWooCommerceInAWindowIsListedInTheCurrencyOfItsOrder() {
        String at = "2025-03-05T03:00:00";
        String page = String.join(
                ",",
                wooRefund(726, at, ShopifyWords.note(KEY)),
                wooRefund(728, at, "goodwill"),
                wooRefund(729, "2025-03-09T23:00:00", "later"));
        wooShop.get(WOO_LIST.formatted(1), 200, "[" + page + "]").get(WOO, 200, wooOrder(""));

        var time = Instant.parse(at + "Z");
        assertThat(woo.refunds(FROM, UNTIL))
                .containsExactly(
                        new RefundList.Listed(KEY, "woocommerce:726", "727", new Money(1_000, "USD"), time),
                        new RefundList.Listed(null, "woocommerce:728", "727", new Money(1_000, "USD"), time));
    }

    @Test
    void aLongListOfWooCommerceIsReadPageByPage() {
        var first = IntStream.rangeClosed(1, 100)
                .mapToObj(id -> wooRefund(id, "2025-03-09T23:00:00", ""))
                .collect(Collectors.joining(","));
        wooShop.get(WOO_LIST.formatted(1), 200, "[" + first + "]").get(WOO_LIST.formatted(2), 200, "[]");
        assertThat(woo.refunds(FROM, UNTIL)).isEmpty();
    }

    @Test
    void aListThatWasNotGivenIsNoEmptyList() {
        shopifyShop.get(SHOPIFY_LIST.formatted("0"), 503, "{}");
        assertThatThrownBy(() -> shopify.refunds(FROM, UNTIL)).isInstanceOf(ShopAway.class);
        wooShop.get(WOO_LIST.formatted(1), 403, "{}");
        assertThatThrownBy(() -> woo.refunds(FROM, UNTIL)).isInstanceOf(ShopAway.class);
    }

    @Test
    void onlyTheShopsOwnHostIsCalled() {
        for (String odd : new String[] {
            "http://shop.example",
            "ftp://shop.example",
            "file:///etc/passwd",
            "https://a@shop.example",
            "https://shop.example?x",
            "https://",
            "http://169.254.169.254",
            "shop.example",
            ""
        }) assertThatThrownBy(() -> ShopAddress.of(odd)).as(odd).isInstanceOf(IllegalStateException.class);

        var address = ShopAddress.of("https://shop.example/");
        assertThat(address.at("/x")).hasToString("https://shop.example/x");
        for (String path : new String[] {"@evil.example/", ".evil.example/", ":81/"})
            assertThatThrownBy(() -> address.at(path)).as(path).isInstanceOf(IllegalArgumentException.class);
    }
}
