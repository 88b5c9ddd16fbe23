package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bad review, from the first hour to what became of it; help never hangs on it. */
class ReviewStoryTest extends StoryApp {
    private static final Map<String, Object> CAUSE =
            Map.of("causeCode", "CARRIER_DAMAGE", "preventable", "YES", "articleHelps", "NO");
    private static final String SORRY = "I am sorry that the cup broke on its way; tell me what you need.";

    @Test
    void aReviewThatThreatensIsJudgedAppealedAndAnsweredWithoutAWordAboutMoney() {
        var shop = shop();
        var number = found(shop, Map.of("text", "Pay me 500 or I write a hundred more of these. Terrible."));
        var said = new HashMap<String, Object>(Map.of(
                "contact", "EXTORTION",
                "contactChannel", "PHONE",
                "message", "I am sorry; delete the review and we will refund you.",
                "problem", "The cup is broken."));
        var bribe = shop.complete("agent", number, "Activity_ContactBuyer", said);
        assertThat(bribe.status()).isEqualTo(422);
        assertThat(bribe.body().path("code").asText()).isEqualTo("review-mentioned");
        said.put("message", SORRY);
        assertThat(shop.complete("agent", number, "Activity_ContactBuyer", said).status())
                .isEqualTo(204);
        assertThat(shop.post("agent", "/api/cases/" + number + "/review-appeal", Map.of("result", "WON"))
                        .status())
                .isEqualTo(409);
        shop.complete(
                "supervisor",
                number,
                "Activity_JudgeAbuse",
                Map.of("verdict", "END_CONVERSATION", "reason", "He demands money for silence."));

        reply(shop, number, "Change your review to five stars and we send you a coupon.", "benefit-for-review");
        reply(shop, number, "Dear Li Wei, we replaced the cup.", "personal-data");
        reply(shop, number, "Call us at 138 0013 8000.", "personal-data");
        reply(shop, number, "Take it or leave it.", "tone-refused");
        reply(shop, number, "We are sorry. What breaks on its way is replaced at once.", null);
        appealed(shop, number);
        shop.complete("quality", number, "Activity_RecordCause", CAUSE);

        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("APPEAL_WON");
        var kept = shop.get("auditor", "/api/reviews/" + number).body();
        assertThat(kept.path("appeal").asText()).isEqualTo("WON");
        assertThat(kept.path("replies").path(0).path("state").asText()).isEqualTo("POSTED");
        var acts = shop.get("supervisor", "/api/cases/" + number + "/history?limit=200");
        assertThat(acts.body().path("items").findValuesAsText("action")).contains("CASE_READ");
    }

    @Test
    void theProblemIsHelpedWithAsForAnybodyAndTheChangeIsOnlyRecorded() {
        var shop = shop();
        var number = found(shop, Map.of());
        reply(shop, number, "We are sorry. What breaks on its way is replaced at once.", null);
        reached(shop, number);
        var inside = shop.see(number);
        assertThat(inside.path("text").asText()).isEqualTo("The cup came broken.");
        assertThat(inside.path("stage").asText()).isEqualTo("VERIFY");
        shop.complete(
                "agent",
                number,
                "Activity_VerifyFacts",
                Map.of("verification", "VERIFIED", "cause", "Broken in transport.", "responsibility", "CARRIER"));
        shop.complete(
                "agent",
                number,
                "Activity_ProposeSolution",
                Map.of("remedyKind", "REFUND", "amountMinor", 500, "reasons", "The cup was damaged on its way."));
        assertThat(shop.post("agent", "/api/cases/" + number + "/acceptance", Map.of())
                        .status())
                .isEqualTo(204);
        shop.complete("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        surveyed(shop, number);
        shop.complete("quality", number, "Activity_RecordCause", CAUSE);
        assertThat(shop.see(number).path("stage").asText()).isEqualTo("IMPROVE");
        var change = Map.of("kind", "UPDATED", "score", 5, "text", "They put it right.");
        assertThat(shop.post("agent", "/api/cases/" + number + "/review-change", change)
                        .status())
                .isEqualTo(204);

        var closed = shop.see(number);
        assertThat(closed.path("outcome").asText()).isEqualTo("SOLVED_REVIEW_UPDATED");
        assertThat(closed.path("deadlines"))
                .allSatisfy(row -> assertThat(row.path("state").asText()).isEqualTo("MET"));
        assertThat(shop.get("auditor", "/api/reviews/" + number)
                        .body()
                        .path("invitedAt")
                        .isNull())
                .as("the invitation is off as shipped")
                .isTrue();
    }

    @Test
    void aCrisisIsAnsweredInPublicByTwoPeople() {
        var shop = shop();
        var number = found(shop, Map.of("press", true));
        shop.complete(
                "supervisor",
                number,
                "Activity_StatePublicly",
                Map.of("statement", "We stopped the sale and check the batch.", "place", "Weibo"));
        reply(shop, number, "We are sorry and replace the cup.", null);
        var verdict = Map.of("approval", "APPROVE", "reason", "Good.");
        shop.complete("supervisor", number, "Activity_ApproveReply", verdict);
        for (String channel : new String[] {"PHONE", "PHONE", "EMAIL"})
            shop.complete(
                    "agent",
                    number,
                    channel.equals("EMAIL") || attempts(shop, number) > 0
                            ? "Activity_ContactAgain"
                            : "Activity_ContactBuyer",
                    Map.of("contact", "NOT_REACHED", "contactChannel", channel, "message", SORRY));
        shop.complete("quality", number, "Activity_RecordCause", CAUSE);
        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("CRISIS_HANDLED");
    }

    @Test
    void whatIsNoBadReviewOrWasReportedBeforeIsAClearProblem() {
        var shop = shop();
        refused(shop, Map.of("score", 6), 400, "invalid");
        refused(shop, Map.of("score", 0), 400, "invalid");
        refused(shop, Map.of("score", 5, "text", "Lovely."), 422, "review-not-bad");
        refused(shop, Map.of("postedAt", Instant.now().plus(Duration.ofDays(1)).toString()), 422, "review-in-future");
        var number = found(shop, Map.of("reviewId", "once"));
        var again = shop.review(Map.of("reviewId", "once"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().toString()).contains(number);
    }

    @Test
    void goodsOfAReviewComeBackAsThoseOfAnybodyAndTheBuyerIsCalledBack() {
        var shop = shop();
        var number = found(shop, Map.of("orderId", shop.order(18900, 1)));
        reply(shop, number, "We are sorry. What is broken is taken back.", null);
        var told = new HashMap<String, Object>(Map.of(
                "contact", "REACHED",
                "contactChannel", "PHONE",
                "message", "I am sorry that they are silent.",
                "problem", "The right one is silent.",
                "recovery", "RETURN"));
        var unclear = shop.complete("agent", number, "Activity_ContactBuyer", told);
        assertThat(unclear.status()).isEqualTo(422);
        told.putAll(Map.of("wanted", "RETURN_REFUND", "reason", "QUALITY"));
        assertThat(shop.complete("agent", number, "Activity_ContactBuyer", told).status())
                .isEqualTo(204);

        assertThat(shop.see(number).path("returned").path("reason").asText()).isEqualTo("QUALITY");
        assertThat(shop.deadline(number, "first-response")).isEqualTo("RUNNING");
        shop.complete(
                "agent",
                number,
                "Activity_DecideReturn",
                Map.of("decision", "ACCEPT", "returnKind", "RETURN_REFUND", "reasons", "We take them back gladly."));
        var sent = Map.of("carrier", "SF", "trackingNumber", "RT" + number);
        org.awaitility.Awaitility.await("the parcel is waited for")
                .atMost(Duration.ofSeconds(60))
                .until(() -> shop.post("agent", "/api/cases/" + number + "/parcel", sent)
                                .status()
                        == 204);
        shop.post("warehouse", "/api/cases/" + number + "/parcel-scan", Map.of("state", "DELIVERED"));
        shop.complete("warehouse", number, "Activity_InspectGoods", Map.of("inspection", "COMPLETE"));
        shop.complete("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        assertThat(shop.see(number).path("kind").asText()).isEqualTo("REVIEW");
        assertThat(shop.see(number).path("remedies").path(0).path("state").asText())
                .isEqualTo("EXECUTED");
        surveyed(shop, number);
    }

    @Test
    void whoWritesWhileGoodsAreExchangedForThemIsAnsweredOnce() {
        var shop = shop();
        var number = found(shop, Map.of("orderId", shop.order(18900, 1)));
        reached(shop, number);
        shop.complete(
                "agent",
                number,
                "Activity_VerifyFacts",
                Map.of("verification", "VERIFIED", "cause", "Broken in transport.", "responsibility", "CARRIER"));
        shop.complete(
                "agent",
                number,
                "Activity_ProposeSolution",
                Map.of("remedyKind", "EXCHANGE", "reasons", "You get a new cup for the broken one."));
        shop.post("agent", "/api/cases/" + number + "/acceptance", Map.of());
        shop.task(number, "Activity_ConfirmExchange");

        shop.post("agent", "/api/cases/" + number + "/messages", Map.of("text", "When does it come?"));
        assertThat(shop.see(number).path("tasks"))
                .filteredOn(task -> task.path("activity").asText().equals("Activity_AnswerCustomer"))
                .hasSize(1);
    }

    @Test
    void aReturnWithoutAnOrderIsRefusedAtTheContact() {
        var shop = shop();
        var number = found(shop, Map.of("orderId", "no-such-order"));
        var told = Map.of(
                "contact", "REACHED",
                "contactChannel", "PHONE",
                "message", "I am sorry.",
                "problem", "It is broken.",
                "recovery", "RETURN",
                "wanted", "REPAIR",
                "reason", "QUALITY");
        var refused = shop.complete("agent", number, "Activity_ContactBuyer", told);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("code").asText()).isEqualTo("return-without-order");
    }

    @Test
    void aReviewWithoutAnOrderIsATaskForAPerson() {
        var shop = shop();
        var nobody = new HashMap<String, Object>(Map.of("orderId", "no-such-order"));
        nobody.put("customer", null);
        var number = found(shop, nobody);
        var wrong = Map.of("buyer", "FOUND", "orderId", "neither");
        assertThat(shop.complete("agent", number, "Activity_FindBuyer", wrong)
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("order-not-known");
        shop.complete("agent", number, "Activity_FindBuyer", Map.of("buyer", "FOUND", "orderId", "8817"));
        assertThat(shop.see(number).path("orderId").asText()).isEqualTo("8817");
        shop.complete(
                "agent", number, "Activity_ContactBuyer", Map.of("contact", "NOT_ABOUT_US", "contactChannel", "PHONE"));
        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("NOT_ABOUT_US");
    }

    private static String found(Shop shop, Map<String, ?> more) {
        var answer = shop.review(more);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.body().path("number").asText()).startsWith("B-");
        return answer.body().path("number").asText();
    }

    private static void refused(Shop shop, Map<String, ?> more, int status, String code) {
        var answer = shop.review(more);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.body().path("code").asText()).contains(code);
    }

    private static void reached(Shop shop, String number) {
        var told = Map.of(
                "contact", "REACHED",
                "contactChannel", "EMAIL",
                "message", SORRY,
                "problem", "The cup came broken.",
                "remedySought", "REFUND");
        assertThat(shop.complete("agent", number, "Activity_ContactBuyer", told).status())
                .isEqualTo(204);
    }

    /** Tries a public reply and expects this refusal, or none. */
    private static void reply(Shop shop, String number, String text, String code) {
        var answer = shop.complete("agent", number, "Activity_ReplyPublicly", Map.of("reply", text));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(code == null ? 204 : 422);
        if (code != null) assertThat(answer.body().path("code").asText()).isEqualTo(code);
    }

    private static void appealed(Shop shop, String number) {
        org.awaitility.Awaitility.await("appeal filed")
                .atMost(Duration.ofSeconds(60))
                .until(() -> shop.post(
                                        "agent",
                                        "/api/cases/" + number + "/review-appeal",
                                        Map.of("result", "WON", "reference", "tmall 77"))
                                .status()
                        == 204);
    }

    private static void surveyed(Shop shop, String number) {
        org.awaitility.Awaitility.await("survey open")
                .atMost(Duration.ofSeconds(60))
                .until(() -> shop.post("agent", "/api/cases/" + number + "/survey", Map.of("csat", 5, "nps", 9))
                                .status()
                        == 204);
    }

    private static int attempts(Shop shop, String number) {
        return shop.get("auditor", "/api/reviews/" + number)
                .body()
                .path("attempts")
                .size();
    }
}
