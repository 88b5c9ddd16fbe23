package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the table lets the shop pay for the way back, the buyer gets one label, and its reference is the proof. */
class ReturnFreightStoryTest extends StoryApp {
    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    @Test
    void theShopPaysForAFaultWithOneLabel() {
        var shop = shop();
        var number = shop.takeBack(shop.order(9900, 1), "RETURN_REFUND", "QUALITY", Map.of());
        var label = org.awaitility.Awaitility.await("the label")
                .atMost(java.time.Duration.ofSeconds(60))
                .until(
                        () -> shop.see(number)
                                .path("returned")
                                .path("labelReference")
                                .asText(),
                        text -> text.startsWith("RL-"));
        assertThat(shop.see(number).path("returned").path("freightPayer").asText())
                .isEqualTo("SHOP");
        assertThat(letters(shop, number)).contains(label);
        assertThat(sql.queryForObject(
                        "select count(*) from redress.shop_return_label l join redress.action a on a.id = l.key"
                                + " where a.case_number = ? and a.state = 'DONE' and a.provider_reference = l.reference",
                        Long.class,
                        number))
                .isOne();
    }

    @Test
    void whoChangedTheirMindPaysThemselves() {
        var shop = shop();
        var number = shop.takeBack(shop.order(9900, 1), "RETURN_REFUND", "CHANGED_MIND", Map.of());
        assertThat(shop.post(
                                "agent",
                                "/api/cases/" + number + "/parcel",
                                Map.of("carrier", "SF", "trackingNumber", "RT" + number))
                        .status())
                .as("the parcel is waited for at once")
                .isEqualTo(204);
        assertThat(shop.see(number).path("returned").hasNonNull("labelReference"))
                .isFalse();
    }

    @Test
    void aLabelThatTheShopRefusesIsOrderedByHand() {
        var shop = shop();
        var order = shop.order(9900, 1);
        var number = shop.giveBack(order, "RETURN_REFUND", "QUALITY", Map.of())
                .body()
                .path("number")
                .asText();
        sql.update("update redress.case_file set order_id = 'gone' where number = ?", number);
        shop.complete(
                "agent",
                number,
                "Activity_DecideReturn",
                Map.of("decision", "ACCEPT", "returnKind", "RETURN_REFUND", "reasons", "We take it back gladly."));
        shop.complete(
                "warehouse", number, "Activity_RepairLabel", Map.of("repair", "DONE_BY_HAND", "proof", "SF-BY-HAND-1"));
        assertThat(shop.see(number).path("returned").path("labelReference").asText())
                .isEqualTo("SF-BY-HAND-1");
        assertThat(letters(shop, number)).contains("SF-BY-HAND-1");
    }

    private static String letters(Shop shop, String number) {
        return shop.get("agent", "/api/cases/" + number + "/messages").body().toString();
    }
}
