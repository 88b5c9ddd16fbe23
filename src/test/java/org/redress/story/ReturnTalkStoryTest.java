package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is said in a return: the first answer counts, questions stop our clock, and abuse has a judge. */
class ReturnTalkStoryTest extends StoryApp {
    @Test
    void theFirstLetterOfAPersonIsTheFirstResponse() {
        var shop = shop();
        var number = number(shop.giveBack(shop.order(9900, 1), "RETURN_REFUND", "QUALITY", Map.of()));
        assertThat(shop.deadline(number, "first-response")).isEqualTo("RUNNING");
        var letter = Map.of("direction", "OUT", "text", "I am sorry about the cup; you hear from me today.");
        assertThat(shop.post("agent", "/api/cases/" + number + "/messages", letter)
                        .status())
                .isLessThan(300);
        assertThat(shop.deadline(number, "first-response")).isEqualTo("MET");
        assertThat(shop.deadline(number, "return-decision")).isEqualTo("RUNNING");
        assertThat(shop.task(number, "Activity_DecideReturn")).isNotEmpty();
    }

    @Test
    void aQuestionAboutTheExchangeStopsOurClockAndNoOther() {
        var shop = shop();
        var number = shop.takeBack(shop.order(9900, 1), "EXCHANGE", "CHANGED_MIND", Map.of());
        var asked = Map.of("exchange", "ASK_CUSTOMER", "question", "Which colour would you like, black or white?");
        assertThat(shop.complete("agent", number, "Activity_ConfirmExchange", asked)
                        .status())
                .isEqualTo(204);
        assertThat(shop.deadline(number, "exchange-spec")).isEqualTo("PAUSED");
        assertThat(shop.get("agent", "/api/cases/" + number + "/messages")
                        .body()
                        .toString())
                .contains("Which colour would you like");

        assertThat(shop.post("agent", "/api/cases/" + number + "/answer", Map.of("text", "Black."))
                        .status())
                .isLessThan(300);
        assertThat(shop.deadline(number, "exchange-spec")).isEqualTo("RUNNING");
        shop.complete(
                "agent",
                number,
                "Activity_ConfirmExchange",
                Map.of("exchange", "CONFIRMED", "spec", "The same cup in black."));
        assertThat(shop.deadline(number, "exchange-spec")).isEqualTo("MET");
        assertThat(shop.see(number).path("returned").path("exchangeSpec").asText())
                .isEqualTo("The same cup in black.");
    }

    @Test
    void aReportedBuyerIsJudgedAndOnlyConfirmedAbuseClosesTheReturn() {
        var shop = shop();
        var order = shop.order(9900, 1);
        var number = number(shop.giveBack(order, "RETURN_REFUND", "QUALITY", Map.of()));
        report(shop, number);
        judge(shop, number, "LIMIT_CONTACT");
        assertThat(shop.task(number, "Activity_DecideReturn")).isNotEmpty();

        report(shop, number);
        judge(shop, number, "END_CONVERSATION");
        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("ABUSE_CLOSED");
        assertThat(StreamSupport.stream(shop.see(number).path("tasks").spliterator(), false)
                        .map(JsonNode::toString))
                .isEmpty();
        assertThat(shop.giveBack(order, "RETURN_REFUND", "QUALITY", Map.of()).status())
                .as("the goods can be asked back again")
                .isEqualTo(201);
    }

    private static void report(Shop shop, String number) {
        assertThat(shop.post(
                                "agent",
                                "/api/cases/" + number + "/abuse-report",
                                Map.of("reason", "The tenth this week."))
                        .status())
                .isLessThan(300);
    }

    private static void judge(Shop shop, String number, String verdict) {
        assertThat(shop.complete(
                                "supervisor",
                                number,
                                "Activity_JudgeAbuse",
                                Map.of("verdict", verdict, "reason", "I read all of it."))
                        .status())
                .isEqualTo(204);
    }

    private static String number(Shop.Answer receipt) {
        return receipt.body().path("number").asText();
    }
}
