package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Goods come back for money or for other goods, within the times of shop, law and marketplace. */
class ReturnStoryTest extends StoryApp {
    private static final Map<String, Object> CAUSE =
            Map.of("causeCode", "CUSTOMER_MIND", "preventable", "NO", "articleHelps", "NO");

    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    @Test
    void shoesComeBackAndThePromiseAndTheLawAreKept() {
        var shop = shop();
        var number = number(shop.giveBack("8813", "RETURN_REFUND", "CHANGED_MIND", Map.of()));
        assertThat(number).startsWith("R-");
        assertThat(shop.see(number).path("returned").path("eligible").asBoolean())
                .isTrue();
        assertThat(shop.see(number).path("returned").path("freightPayer").asText())
                .isEqualTo("BUYER");
        accept(shop, number, "RETURN_REFUND");
        deliver(shop, number);
        shop.task(number, "Activity_InspectGoods");
        assertThat(shop.deadline(number, "refund-after-receipt")).isEqualTo("RUNNING");
        assertThat(shop.deadline(number, "refund-by-law")).isEqualTo("RUNNING");
        shop.complete("warehouse", number, "Activity_InspectGoods", Map.of("inspection", "COMPLETE"));
        close(shop, number);

        var closed = shop.see(number);
        assertThat(closed.path("outcome").asText()).isEqualTo("REFUNDED");
        assertThat(closed.path("remedies").path(0).path("amountMinor").asLong()).isEqualTo(19900);
        assertThat(closed.path("deadlines"))
                .allSatisfy(row -> assertThat(row.path("state").asText()).isEqualTo("MET"));
    }

    @Test
    void fortyEightHoursNearlyRunOutIsNeverASilentYes() {
        var shop = shop();
        var number = number(shop.giveBack("8811", "RETURN_REFUND", "CHANGED_MIND", Map.of()));
        hoursPass(number, 41);
        // At night both levels come at once: the last opening hours before the limit are over.
        patiently().until(() -> level(shop, number) >= 1);
        hoursPass(number, 6);
        patiently().until(() -> level(shop, number) == 2);
        assertThat(shop.see(number).path("returned").hasNonNull("decision")).isFalse();

        shop.fire(number, "Event_DecisionTimeOver");
        assertThat(shop.deadline(number, "return-decision")).isEqualTo("MISSED");
        deliver(shop, number);
        shop.complete("warehouse", number, "Activity_InspectGoods", Map.of("inspection", "COMPLETE"));
        close(shop, number);
        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("ACCEPTED_BY_TIME_OUT_AND_REFUNDED");
    }

    @Test
    void exchangeShipsFirstWhereThePolicySaysSo() {
        var shop = shop();
        var number = number(shop.giveBack("8806", "EXCHANGE", "WRONG_ITEM", Map.of()));
        accept(shop, number, "EXCHANGE");
        confirm(shop, number);
        patiently().until(() -> shop.see(number)
                .path("remedies")
                .path(0)
                .path("state")
                .asText()
                .equals("EXECUTED"));
        assertThat(shop.see(number).path("returned").hasNonNull("trackingNumber"))
                .isFalse();
        deliver(shop, number);
        shop.complete("warehouse", number, "Activity_InspectGoods", Map.of("inspection", "COMPLETE"));
        shop.complete("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        shop.post("agent", "/api/cases/" + number + "/survey", Map.of("csat", 5, "nps", 9));
        shop.complete("agent", number, "Activity_CallAboutUse", Map.of("useCall", "FINE"));
        shop.complete("quality", number, "Activity_RecordCause", CAUSE);
        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("EXCHANGED");
    }

    @Test
    void anAgreedExchangeOfAComplaintKeepsItsNumber() {
        var shop = shop();
        var number = shop.complaint("The earphones are broken.");
        shop.verify(number);
        shop.complete(
                "agent",
                number,
                "Activity_ProposeSolution",
                Map.of("remedyKind", "EXCHANGE", "reasons", "You get new ones for the broken ones."));
        assertThat(shop.post("agent", "/api/cases/" + number + "/acceptance", Map.of())
                        .status())
                .isEqualTo(204);
        confirm(shop, number);
        deliver(shop, number);
        shop.complete("warehouse", number, "Activity_InspectGoods", Map.of("inspection", "COMPLETE"));
        shop.task(number, "Activity_CallBack");
        assertThat(shop.see(number).path("kind").asText()).isEqualTo("COMPLAINT");
        assertThat(shop.see(number).path("stage").asText()).isEqualTo("FOLLOW_UP");
        assertThat(shop.see(number).path("remedies").path(0).path("state").asText())
                .isEqualTo("EXECUTED");
    }

    @Test
    void anExchangeOfAComplaintClaimsOnlyTheGoodsItIsAbout() {
        var shop = shop();
        var order = shop.order(3900, 3);
        var number = number(shop.file(Map.of("subject", "Cup", "text", "One of three is broken.", "orderId", order)));
        shop.verify(number);
        var proposal = new HashMap<String, Object>(
                Map.of("remedyKind", "EXCHANGE", "reasons", "You get a new one for the broken one."));
        assertThat(code(shop.complete("agent", number, "Activity_ProposeSolution", proposal)))
                .isEqualTo("lines-missing");
        proposal.put("lines", "1 x 4");
        assertThat(code(shop.complete("agent", number, "Activity_ProposeSolution", proposal)))
                .isEqualTo("more-than-bought");
        proposal.put("lines", "1 x 1");
        assertThat(shop.complete("agent", number, "Activity_ProposeSolution", proposal)
                        .status())
                .isEqualTo(204);
        shop.post("agent", "/api/cases/" + number + "/acceptance", Map.of());
        shop.task(number, "Activity_ConfirmExchange");

        var three = Map.of("lines", List.of(Map.of("line", 1, "quantity", 3)));
        assertThat(code(shop.giveBack(order, "RETURN_REFUND", "QUALITY", three)))
                .isEqualTo("line-already-returned");
        var two = Map.of("lines", List.of(Map.of("line", 1, "quantity", 2)));
        assertThat(shop.giveBack(order, "RETURN_REFUND", "QUALITY", two).status())
                .isEqualTo(201);
    }

    @Test
    void goodsInspectedInOneBreathAreAllRefunded() {
        var shop = shop();
        var numbers = IntStream.range(0, 5)
                .mapToObj(each -> shop.takeBack(shop.order(4900, 1), "RETURN_REFUND", "QUALITY", Map.of()))
                .peek(number -> deliver(shop, number))
                .toList();
        numbers.parallelStream()
                .forEach(number ->
                        shop.complete("warehouse", number, "Activity_InspectGoods", Map.of("inspection", "COMPLETE")));

        for (String number : numbers) {
            shop.task(number, "Activity_CallBack");
            assertThat(shop.see(number).path("remedies").path(0).path("state").asText())
                    .isEqualTo("EXECUTED");
        }
    }

    /** A picture that the buyer sends after the parcel: it says nothing of what arrived. */
    private void picturedByTheBuyer(String number) {
        sql.update(
                "insert into redress.attachment (id, case_number, file_name, media_type, bytes, sha256, content, at)"
                        + " values (gen_random_uuid(), ?, 'mine.png', 'image/png', 1, '\\x00', '\\x00', now())",
                number);
    }

    private static String code(Shop.Answer refused) {
        return refused.body().path("code").asText();
    }

    @Test
    void dearGoodsNeedASecondPersonAndAnythingButCompleteAPhoto() {
        var shop = shop();
        var number = number(shop.giveBack("8802", "RETURN_REFUND", "QUALITY", Map.of()));
        accept(shop, number, "RETURN_REFUND");
        deliver(shop, number);
        picturedByTheBuyer(number);
        var found = Map.of("inspection", "DAMAGED", "note", "The sole is torn.");
        var refused = shop.complete("warehouse", number, "Activity_InspectGoods", found);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("code").asText()).isEqualTo("photo-missing");
        assertThat(shop.photo("warehouse", number)).isEqualTo(204);
        shop.complete("warehouse", number, "Activity_InspectGoods", found);
        shop.complete(
                "supervisor",
                number,
                "Activity_DecideDispute",
                Map.of("dispute", "PARTIAL", "amountMinor", 30000, "reasons", "The sole was torn after the sale."));
        shop.post("agent", "/api/cases/" + number + "/acceptance", Map.of());
        shop.complete("supervisor", number, "Activity_ApproveRemedy", Map.of("approval", "APPROVE", "reason", "fair"));
        close(shop, number);
        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("PARTLY_REFUNDED");
    }

    @Test
    void aRefusalIsCheckedExplainedAndCanBeAnsweredWithAnotherWish() {
        var shop = shop();
        var number =
                number(shop.giveBack("8809", "RETURN_REFUND", "CHANGED_MIND", Map.of("exceptionClass", "PERISHABLE")));
        assertThat(shop.see(number).path("returned").path("basis").asText()).isEqualTo("perishable");
        shop.complete(
                "agent",
                number,
                "Activity_DecideReturn",
                Map.of(
                        "decision",
                        "REFUSE",
                        "reasons",
                        "Fresh rice cannot be sold again.",
                        "alternative",
                        "We refund half of the price."));
        shop.complete("supervisor", number, "Activity_CheckRefusal", Map.of("refusal", "CONFIRM", "reason", "right"));
        assertThat(shop.get("agent", "/api/cases/" + number + "/messages")
                        .body()
                        .toString())
                .contains("12315");
        assertThat(shop.post(
                                "agent",
                                "/api/cases/" + number + "/return-change",
                                Map.of("kind", "REFUND_ONLY", "text", "Half of it, please."))
                        .status())
                .isEqualTo(204);
        shop.complete(
                "agent",
                number,
                "Activity_DecideReturn",
                Map.of(
                        "decision",
                        "ACCEPT",
                        "returnKind",
                        "REFUND_ONLY",
                        "amountMinor",
                        5950,
                        "reasons",
                        "You get back half of the price."));
        close(shop, number);
        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("REFUNDED_WITHOUT_RETURN");
    }

    @Test
    void whatIsOutOfStockIsOfferedInAnotherWay() {
        var shop = shop();
        sql.update("insert into redress.shop_stock (product_id, quantity) values ('TOY-01', 0)");
        var number = number(shop.giveBack("8812", "EXCHANGE", "QUALITY", Map.of()));
        accept(shop, number, "EXCHANGE");
        confirm(shop, number);
        assertThat(shop.task(number, "Activity_DecideReturn")).isNotEmpty();
        assertThat(shop.get("agent", "/api/cases/" + number + "/messages")
                        .body()
                        .toString())
                .contains("cannot be sent right now");
    }

    @Test
    void aCancelledReturnIsClosedUnlessMoneyIsUnderWay() {
        var shop = shop();
        var number = number(shop.giveBack("8816", "RETURN_REFUND", "QUALITY", Map.of()));
        assertThat(shop.post("agent", "/api/cases/" + number + "/withdrawal", Map.of("reason", "I keep it."))
                        .status())
                .isEqualTo(204);
        shop.complete("quality", number, "Activity_RecordWithdrawalCause", CAUSE);
        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aDesignerChangesWhoPaysTheFreightInTheTableAlone() throws IOException {
        var shop = shop();
        var table = Files.readString(Path.of("processes/decisions/return-freight.dmn"));
        var all = "\"RETURN_REFUND\",\"EXCHANGE\",\"REPAIR\"";
        var changed = table.replace(all, "\"RETURN_REFUND\",\"EXCHANGE\"")
                .replace("\"REFUND_ONLY\",\"RESEND\"", "\"REFUND_ONLY\",\"RESEND\",\"REPAIR\"");
        assertThat(changed).isNotEqualTo(table);
        assertThat(shop.deploy("return-freight.dmn", changed)).isEqualTo(200);

        var number = number(shop.giveBack("8814", "REPAIR", "QUALITY", Map.of()));
        assertThat(shop.see(number).path("returned").path("freightPayer").asText())
                .isEqualTo("NOBODY");
    }

    @Test
    void whatCannotBeGivenBackIsRefusedAtTheDoor() {
        var shop = shop();
        refused(shop.giveBack("no-such-order", "RETURN_REFUND", "QUALITY", Map.of()), "unknown-order");
        refused(back(shop, Map.of("lines", List.of(line(7, 1)))), "unknown-line");
        refused(back(shop, Map.of("lines", List.of(line(1, 4)))), "more-than-bought");
        refused(back(shop, Map.of("lines", List.of(line(1, 1), line(1, 1)))), "line-twice");
        refused(back(shop, Map.of("amountMinor", 10_000_000)), "more-than-paid");
        assertThat(back(shop, Map.of("lines", List.of(line(1, 2)))).status()).isEqualTo(201);
        refused(back(shop, Map.of("lines", List.of(line(1, 2)))), "line-already-returned");
        assertThat(back(shop, Map.of("lines", List.of(line(1, 1)))).status()).isEqualTo(201);
    }

    private static Shop.Answer back(Shop shop, Map<String, ?> more) {
        return shop.giveBack("8804", "RETURN_REFUND", "QUALITY", more);
    }

    private static Map<String, Object> line(int line, int quantity) {
        return Map.of("line", line, "quantity", quantity);
    }

    private static void refused(Shop.Answer answer, String code) {
        assertThat(answer.status()).as(code).isEqualTo(422);
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
    }

    private static String number(Shop.Answer receipt) {
        assertThat(receipt.status()).as("%s", receipt.body()).isEqualTo(201);
        return receipt.body().path("number").asText();
    }

    private static void accept(Shop shop, String number, String kind) {
        var decided = shop.complete(
                "agent",
                number,
                "Activity_DecideReturn",
                Map.of(
                        "decision",
                        "ACCEPT",
                        "returnKind",
                        kind,
                        "reasons",
                        "Dear Li Wei, I am sorry. We take it back gladly."));
        assertThat(decided.status()).as("%s", decided.body()).isEqualTo(204);
    }

    private static void confirm(Shop shop, String number) {
        shop.complete(
                "agent",
                number,
                "Activity_ConfirmExchange",
                Map.of("exchange", "CONFIRMED", "spec", "The same model in black."));
    }

    /** The buyer sends the parcel and it arrives. */
    private static void deliver(Shop shop, String number) {
        var path = "/api/cases/" + number;
        patiently()
                .until(() ->
                        shop.post("agent", path + "/parcel", Map.of("carrier", "SF", "trackingNumber", "RT" + number))
                                        .status()
                                == 204);
        assertThat(shop.post("warehouse", path + "/parcel-scan", Map.of("state", "DELIVERED"))
                        .status())
                .isEqualTo(204);
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private static void close(Shop shop, String number) {
        shop.complete("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        shop.post("agent", "/api/cases/" + number + "/survey", Map.of("csat", 5, "nps", 9));
        shop.complete("quality", number, "Activity_RecordCause", CAUSE);
    }

    /** Moves the obligation into the past, as if the time had gone by. */
    private void hoursPass(String number, int hours) {
        sql.update("""
                update redress.deadline set started = started - make_interval(hours => ?),
                  due = due - make_interval(hours => ?), next_alarm = now()
                where case_number = ? and kind = 'return-decision'
                """, hours, hours, number);
    }

    private static int level(Shop shop, String number) {
        var open = shop.get("manager", "/api/escalations?limit=100").body().path("items");
        return StreamSupport.stream(open.spliterator(), false)
                .filter(item -> item.path("caseNumber").asText().equals(number))
                .mapToInt(item -> item.path("level").asInt())
                .max()
                .orElse(0);
    }
}
