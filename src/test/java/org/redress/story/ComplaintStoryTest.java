package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A complaint runs from receipt to closure. */
class ComplaintStoryTest extends StoryApp {
    private static final Map<String, Object> CAUSE =
            Map.of("causeCode", "CARRIER_DAMAGE", "preventable", "YES", "articleHelps", "NO");

    @Test
    void brokenCupIsRefundedOnceAndTheCustomerIsAskedAfterwards() {
        var shop = shop();
        var number = shop.complaint("The cup arrived broken.");
        shop.verify(number);
        shop.complete(
                "agent",
                number,
                "Activity_ProposeSolution",
                Map.of(
                        "remedyKind",
                        "REFUND",
                        "amountMinor",
                        500,
                        "reasons",
                        "The cup was damaged on its way to you."));
        assertThat(shop.post("agent", "/api/cases/" + number + "/acceptance", Map.of())
                        .status())
                .isEqualTo(204);
        shop.complete("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        shop.post("agent", "/api/cases/" + number + "/survey", Map.of("csat", 5, "nps", 9));
        shop.complete("quality", number, "Activity_RecordCause", CAUSE);

        var closed = shop.see(number);
        assertThat(closed.path("stage").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("outcome").asText()).isEqualTo("RESOLVED_ACCEPTED");
        assertThat(closed.path("remedies").path(0).path("state").asText()).isEqualTo("EXECUTED");
        assertThat(closed.path("remedies").path(0).path("proof").asText()).isNotEmpty();
        assertThat(closed.path("deadlines"))
                .allSatisfy(row -> assertThat(row.path("state").asText()).isEqualTo("MET"));
    }

    @Test
    void questionToTheCustomerPausesThePromiseUntilTheAnswer() {
        var shop = shop();
        var number = shop.complaint("It does not work.");
        shop.complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I am sorry and look into it today."));
        shop.complete(
                "agent",
                number,
                "Activity_VerifyFacts",
                Map.of("verification", "ASK_CUSTOMER", "question", "Could you send us a photo?"));
        assertThat(shop.deadline(number, "solution")).isEqualTo("PAUSED");
        shop.post("agent", "/api/cases/" + number + "/messages", Map.of("channel", "PHONE", "text", "Here it is."));
        assertThat(shop.deadline(number, "solution")).isEqualTo("RUNNING");
        assertThat(shop.task(number, "Activity_VerifyFacts")).isNotEmpty();
    }

    @Test
    void theCustomerIsAskedAtTheCaseWhereTheProcessAllowsIt() {
        var shop = shop();
        var number = shop.complaint("It makes a noise.");
        assertThat(asked(shop, number, "Where does it make a noise?")).isEqualTo("409 question-not-now");
        shop.complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I am sorry and look into it today."));
        shop.task(number, "Activity_VerifyFacts");

        assertThat(asked(shop, number, "不清楚，您自己看说明。")).isEqualTo("422 tone-refused /question");
        assertThat(asked(shop, number, "Where does it make a noise?")).isEqualTo("204");
        assertThat(shop.deadline(number, "solution")).isEqualTo("PAUSED");
        assertThat(asked(shop, number, "And how loud is it?")).isEqualTo("409 question-open");

        shop.post("agent", "/api/cases/" + number + "/answer", Map.of("channel", "PHONE", "text", "At the lid."));
        assertThat(shop.deadline(number, "solution")).isEqualTo("RUNNING");
        assertThat(shop.task(number, "Activity_VerifyFacts")).isNotEmpty();
    }

    private static String asked(Shop shop, String number, String question) {
        var answer = shop.post("agent", "/api/cases/" + number + "/question", Map.of("question", question));
        var problem = answer.body();
        return answer.status() == 204
                ? "204"
                : (answer.status() + " " + problem.path("code").asText() + " "
                                + problem.at("/errors/0/pointer").asText())
                        .strip();
    }

    @Test
    void twiceRejectedGoesToASupervisorAndEndsWithEveryOtherRecourseNamed() {
        var shop = shop();
        var number = shop.complaint("I am not satisfied.");
        shop.verify(number);
        reject(shop, number);
        shop.complete(
                "agent",
                number,
                "Activity_VerifyFacts",
                Map.of("verification", "VERIFIED", "cause", "As before.", "responsibility", "CARRIER"));
        reject(shop, number);
        shop.complete(
                "supervisor",
                number,
                "Activity_DecideHardCase",
                Map.of("hardCase", "FINAL_POSITION", "position", "This is what we can do.", "reason", "fair"));
        shop.complete("quality", number, "Activity_RecordCause", CAUSE);

        assertThat(shop.see(number).path("outcome").asText()).isEqualTo("FINAL_POSITION");
        var letters =
                shop.get("agent", "/api/cases/" + number + "/messages").body().toString();
        assertThat(letters).contains("12315");
    }

    @Test
    void thanksAfterTheEndStartsNoClock() {
        var shop = shop();
        var number = shop.complaint("Where is my invoice?");
        shop.complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "INQUIRY", "answer", "Dear Li Wei, you find it in your account."));
        shop.post("agent", "/api/cases/" + number + "/messages", Map.of("text", "Thank you!"));
        assertThat(shop.see(number).path("stage").asText()).isEqualTo("CLOSED");
        assertThat(shop.deadline(number, "next-response")).isEmpty();
    }

    @Test
    void wordsOutsideATaskAreJudgedToo() {
        var shop = shop();
        var number = shop.complaint("When does it come?");
        var letter =
                shop.post("agent", "/api/cases/" + number + "/messages", Map.of("direction", "OUT", "text", "等着吧。"));
        assertThat(letter.status()).isEqualTo(422);
        assertThat(letter.body().toString()).contains("\"/text\"").doesNotContain("/variables");
    }

    @Test
    void anAnsweredCustomerWhoIsSilentStartsNoClock() {
        var shop = shop();
        var number = shop.complaint("The lid does not fit.");
        shop.verify(number);
        assertThat(shop.deadline(number, "first-response")).isEqualTo("MET");
        assertThat(shop.deadline(number, "next-response")).isEmpty();
    }

    @Test
    void aReopenedCaseKeepsItsFirstEndItsOwnerAndItsNumber() {
        var shop = shop();
        var number = shop.complaint("Where is my invoice?");
        shop.complete(
                "agent",
                number,
                "Activity_FirstResponse",
                Map.of("kind", "INQUIRY", "answer", "Dear Li Wei, you find it in your account."));
        var first = shop.see(number);
        assertThat(first.path("stage").asText()).isEqualTo("CLOSED");

        shop.post("agent", "/api/cases/" + number + "/reopening", Map.of("reason", "It is not there."));
        var task = shop.task(number, "Activity_VerifyFacts");
        var again = shop.see(number);
        assertThat(again.path("firstClosedAt")).isEqualTo(first.path("closedAt"));
        assertThat(again.path("owner").asText()).isEqualTo("agent");
        assertThat(again.path("receivedAt")).isEqualTo(first.path("receivedAt"));
        assertThat(again.path("stage").asText()).isEqualTo("VERIFY");
        assertThat(task).isNotEmpty();
    }

    @Test
    void aWordOfTwoCharactersIsFoundInWhatTheCustomerWrote() {
        var shop = shop();
        var number = shop.complaint("杯子碎了，我要退款，谢谢。");
        var found = shop.get("agent", "/api/cases?q=" + URLEncoder.encode("退款", StandardCharsets.UTF_8));
        assertThat(found.body().path("items"))
                .anySatisfy(row -> assertThat(row.path("number").asText()).isEqualTo(number));
        for (String one : List.of("杯", "款", "谢")) assertThat(found(one)).as(one).contains(number);
        var none = shop.get("agent", "/api/cases?q=" + URLEncoder.encode("飞船", StandardCharsets.UTF_8));
        assertThat(none.body().path("items")).isEmpty();
    }

    private List<String> found(String words) {
        return shop().get("agent", "/api/cases?limit=100&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .body()
                .findValuesAsText("number");
    }

    @Test
    void oneCharacterIsFoundInATextThatWasKeptWhenOnlyPairsWere() throws IOException {
        var number = shop().complaint("瓷盘完好，附赠一勺。");
        var owner = new JdbcTemplate(DATABASE.owner());
        owner.update(
                "update redress.search_text set terms = array_to_tsvector(array['瓷盘', '盘完', '附赠', '一勺', 'ok'])"
                        + " where case_number = ?",
                number);
        assertThat(found("勺")).isEmpty();

        owner.execute(new ClassPathResource("db/migration/V625__single_characters.sql")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(found("勺")).containsExactly(number);
        assertThat(found("盘")).containsExactly(number);
        assertThat(found("k")).isEmpty();
    }

    private static void reject(Shop shop, String number) {
        shop.complete(
                "agent",
                number,
                "Activity_ProposeSolution",
                Map.of("remedyKind", "APOLOGY", "reasons", "We are sorry for the trouble."));
        assertThat(shop.post("agent", "/api/cases/" + number + "/rejection", Map.of("reason", "Not enough."))
                        .status())
                .isEqualTo(204);
    }
}
