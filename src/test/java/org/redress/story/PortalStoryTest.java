package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer files, follows, answers, accepts and rates without an account and without scripts. */
@ExtendWith(OutputCaptureExtension.class)
class PortalStoryTest extends StoryApp {
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7}",
            "__${7*7}__::.x",
            "{{7*7}}",
            "#{portal.you}");

    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    private static void propose(Shop shop, String number) {
        shop.complete(
                "agent",
                number,
                "Activity_ProposeSolution",
                Map.of("remedyKind", "REFUND", "amountMinor", 500, "reasons", "It was damaged on its way to you."));
    }

    @Test
    void fromFilingToRatingWithOneLink() {
        var guest = new Guest(url(), "en");
        var page = guest.complain("The cup arrived broken.");
        var number = page.number();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("We have what you sent", "The cup arrived broken.", "cup.png");
        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I am sorry and look into it today."));
        shop().complete(
                        "agent",
                        number,
                        "Activity_VerifyFacts",
                        Map.of("verification", "ASK_CUSTOMER", "question", "Could you tell us where the crack is?"));
        page = guest.open(page.path());
        assertThat(page.body()).contains("We need an answer from you", "Could you tell us where the crack is?");
        page = guest.fill(page, "/answer", Map.of("text", "On the handle."));
        assertThat(page.body()).contains("We go on with your answer", "On the handle.");
        shop().complete(
                        "agent",
                        number,
                        "Activity_VerifyFacts",
                        Map.of(
                                "verification",
                                "VERIFIED",
                                "cause",
                                "Broken in transport.",
                                "responsibility",
                                "CARRIER"));
        propose(shop(), number);
        page = guest.open(page.path());
        assertThat(page.body())
                .contains(
                        "We have a proposal for you", "CN¥5.00", "It was damaged on its way to you.", "Do not accept");
        page = guest.fill(page, "/acceptance", Map.of());
        assertThat(page.body()).contains("We carry it out now");
        shop().complete("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        page = guest.open(page.path());
        assertThat(page.body()).contains("Money refunded", "Two questions, two taps");
        page = guest.fill(page, "/survey", Map.of("csat", "5", "nps", "9"));
        assertThat(page.body())
                .contains("Thank you for your answer", "<h1>It is settled. We are learning from it.</h1>")
                .doesNotContain("Two questions, two taps", "/withdrawal");
        var late = shop().post("agent", "/api/cases/" + number + "/withdrawal", Map.of("reason", "No need."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().toString()).contains("nothing left to withdraw");
    }

    @Test
    void chineseByBrowserAndBySwitch() {
        var guest = new Guest(url(), "zh-CN,zh;q=0.9");
        assertThat(guest.open("/").body()).contains("有什么可以帮您", "lang=\"zh-CN\"");
        assertThat(guest.open("/?lang=en").body()).contains("How can we help you?");
        assertThat(guest.open("/new/return").body()).contains("Return or exchange goods");
    }

    @Test
    void scriptsStandInThePageAsTheyWereTyped() {
        var guest = new Guest(url(), "en");
        for (var payload : PAYLOADS) {
            var page = guest.complain(payload, Map.of("name", payload, "phone", "123"));
            assertThat(page.body()).contains(escaped(payload)).doesNotContain("<script>alert", "<img src=x");
            var said = guest.fill(page, "/message", Map.of("text", "Again " + payload));
            assertThat(said.body()).contains("Again " + escaped(payload)).doesNotContain("<img src=x");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Test
    void twoClicksActOnce() {
        var guest = new Guest(url(), "en");
        var page = guest.complain("The cup arrived broken.");
        var fields = new HashMap<>(page.hidden("/message"));
        fields.put("text", "Only once, please.");
        guest.post(page.path() + "/message", fields);
        assertThat(guest.post(page.path() + "/message", fields).statusCode()).isEqualTo(302);
        assertThat(guest.open(page.path()).body().split("Only once, please\\.", -1))
                .hasSize(2);
    }

    @Test
    void sentTwiceItIsFiledOnce() {
        var guest = new Guest(url(), "en");
        var what = guest.open("/new/complaint");
        guest.fill(what, "/new/complaint", Map.of("text", "Sent twice."));
        var send = guest.open("/new/complaint/send");
        var first = guest.fill(send, "/new/complaint/send", Map.of("name", "Li Wei"));
        var again = guest.fill(send, "/new/complaint/send", Map.of("name", "Li Wei"));
        assertThat(again.number()).isEqualTo(first.number());
    }

    @Test
    void aFormThatIsSentWithoutHavingBeenShownCountsAsAVisit() {
        var guest = new Guest(url(), "en");
        var seal = guest.open("/track").hidden("/track").get("_seal");
        var before = visits();

        var sent = guest.post("/new/complaint", Map.of("_seal", seal, "text", "Straight away."));

        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/files");
        assertThat(visits()).isAfter(before);
    }

    /** When all visits that strangers may make are there again. */
    private Instant visits() {
        return sql.queryForObject(
                        "select coalesce(max(full_at), 'epoch'::timestamptz) from redress.portal_limit where kind = 'DRAFT'",
                        Timestamp.class)
                .toInstant();
    }

    @Test
    void aPageThatIsTooOldSaysWhatChangedAndKeepsTheWords() {
        var guest = new Guest(url(), "en");
        var page = guest.complain("The cup arrived broken.");
        var number = page.number();
        shop().verify(number);
        propose(shop(), number);
        var old = guest.open(page.path());
        guest.fill(old, "/rejection", Map.of("text", "I want a new one."));
        var fields = new HashMap<>(old.hidden("/acceptance"));
        fields.put("form", UUID.randomUUID().toString());
        fields.put("text", "My long words.");
        var late = guest.post(page.path() + "/acceptance", fields);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("your case went on since you opened this page", "My long words.");
    }

    @Test
    void aLinkIsKeptAsAHashAndNeverToldToOthers(CapturedOutput log) throws SQLException {
        var page = new Guest(url(), "en").complain("The cup arrived broken.");
        var key = page.path().substring("/track/".length());
        assertThat(key).hasSize(32);
        assertThat(new WholeDatabase(DATABASE.owner()).holding(List.of(key))).isEmpty();
        assertThat(log.getAll()).doesNotContain(key);
        var headers = page.answer().headers();
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).doesNotContain("unsafe");
    }

    @Test
    void onlyOneLinkIsLeftWhenTheCustomerSaysSo() {
        var guest = new Guest(url(), "en");
        guest.fill(guest.open("/new/complaint"), "/new/complaint", Map.of("text", "Broken."));
        var send = guest.open("/new/complaint/send");
        var first = guest.fill(send, "/new/complaint/send", Map.of("name", "Li Wei"));
        var second = guest.fill(send, "/new/complaint/send", Map.of("name", "Li Wei"));
        assertThat(second.path()).isNotEqualTo(first.path());

        guest.fill(second, "/other-links", Map.of());
        assertThat(guest.open(second.path()).status()).isEqualTo(200);
        assertThat(guest.open(first.path()).status()).isEqualTo(404);
    }

    @Test
    void aLostLinkIsAskedForWithoutLearningAnything() {
        var email = UUID.randomUUID() + "@example.com";
        var guest = new Guest(url(), "en");
        var page = guest.complain("The cup arrived broken.", Map.of("name", "Li Wei", "email", email));
        var right = guest.fill(guest.open("/track"), "/track", Map.of("email", email, "number", page.number()));
        var wrong = guest.fill(
                guest.open("/track"), "/track", Map.of("email", "nobody@example.com", "number", page.number()));
        assertThat(right.body().replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(wrong.body().replaceAll("value=\"[^\"]*\"", ""));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> letters(page.number()) == 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> sql.queryForObject("select count(*) from redress.portal_lost_link", Integer.class) == 0);
        assertThat(letters(page.number())).isEqualTo(1);
    }

    private int letters(String number) {
        return sql.queryForObject(
                "select count(*) from redress.letter where case_number = ? and template = 'tracking-link'",
                Integer.class,
                number);
    }

    @Test
    void aFileOfAnotherKindIsRefusedByItsContent() {
        var guest = new Guest(url(), "en");
        guest.fill(guest.open("/new/complaint"), "/new/complaint", Map.of("text", "With a file."));
        var files = guest.open("/new/complaint/files");
        var refused = guest.attach(
                files, "/new/complaint/files", Map.of("go", "next"), "cup.png", new byte[] {'M', 'Z', 0, 0});
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.body()).contains("This kind of file cannot be taken");
    }

    @Test
    void missingWordsAreNamedAndNothingIsFiled() {
        var guest = new Guest(url(), "zh-CN");
        var again = guest.fill(guest.open("/new/return"), "/new/return", Map.of("orderId", "8801", "text", " "));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("您的描述：请填写", "请选择");
    }

    @Test
    void aReturnOfAnUnknownOrderIsTakenAllTheSame() {
        var guest = new Guest(url(), "en");
        var what = guest.open("/new/return");
        guest.fill(
                what,
                "/new/return",
                Map.of("orderId", "none", "kind", "RETURN_REFUND", "reason", "QUALITY", "text", "It does not work."));
        var page = guest.fill(guest.open("/new/return/send"), "/new/return/send", Map.of("name", "Li Wei"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.number()).startsWith("C-");
    }

    @Test
    void goodsGoBackAndTheWayCanBeSeen() {
        var guest = new Guest(url(), "en");
        var order = shop().order(19900, 1);
        var wish =
                Map.of("orderId", order, "kind", "RETURN_REFUND", "reason", "QUALITY", "text", "The nuts are stale.");
        guest.fill(guest.open("/new/return"), "/new/return", wish);
        var page = guest.fill(guest.open("/new/return/send"), "/new/return/send", Map.of("name", "Li Wei"));
        var number = page.number();
        assertThat(number).startsWith("R-");
        var words =
                Map.of("decision", "ACCEPT", "returnKind", "RETURN_REFUND", "reasons", "I am sorry. We take it back.");
        shop().complete("agent", number, "Activity_DecideReturn", words);
        var place = page.path();
        // The label is made by a worker of the shop first.
        page = Awaitility.await()
                .until(() -> guest.open(place), shown -> shown.body().contains("/parcel\""));
        assertThat(page.body()).contains("Please send the goods", "Your request is accepted");
        page = guest.fill(page, "/parcel", Map.of("carrier", "SF", "parcel", "RT" + number));
        assertThat(page.body()).contains("We look out for your parcel", "Your parcel is on its way to us", "SF RT");
        assertThat(way(page)).endsWith("goods-checked ahead", "instructed ahead", "done-REFUND ahead");
        shop().post("warehouse", "/api/cases/" + number + "/parcel-scan", Map.of("state", "DELIVERED"));
        shop().complete("warehouse", number, "Activity_InspectGoods", Map.of("inspection", "COMPLETE"));
        shop().task(number, "Activity_CallBack");
        page = guest.open(place);
        assertThat(way(page)).endsWith("goods-checked done", "instructed done", "done-REFUND done");
        assertThat(page.body()).containsPattern("Money refunded.*(?s).*CN¥\\d+\\.\\d\\d");
    }

    /** The steps of the way, and whether each is done. */
    private static List<String> way(Guest.Seen page) {
        return Pattern.compile("<li(?=[^>]*data-step=\"([\\w-]+)\")(?:[^>]*(class=\"done\"))?")
                .matcher(page.body())
                .results()
                .map(step -> step.group(1) + (step.group(2) == null ? " ahead" : " done"))
                .toList();
    }

    @Test
    void erasureIsAskedForAndAPersonDecides() {
        var guest = new Guest(url(), "en");
        var page = guest.complain("The cup arrived broken.");
        var asked = guest.fill(page, "/erasure", Map.of());
        assertThat(asked.body()).contains("decides within 15 days");
        assertThat(shop().task(page.number(), "Activity_EraseCustomer")).isNotEmpty();

        var customer = shop().see(page.number()).path("customer").path("id").asText();
        shop().post("manager", "/api/customers/" + customer + "/erasure", Map.of("reason", "Asked on the page."));
        assertThat(shop().see(page.number()).path("tasks").findValuesAsText("activity"))
                .contains("Activity_FirstResponse")
                .doesNotContain("Activity_EraseCustomer");
        assertThat(guest.open(page.path()).status()).isEqualTo(404);
    }

    @Test
    void withdrawnAndOpenedAgain() {
        var guest = new Guest(url(), "en");
        var page = guest.complain("The cup arrived broken.");
        page = guest.fill(page, "/withdrawal", Map.of());
        assertThat(page.body())
                .contains("It is withdrawn", "<h1>Withdrawn by you</h1>")
                .doesNotContain("You will hear from us by");
        shop().complete(
                        "quality",
                        page.number(),
                        "Activity_RecordWithdrawalCause",
                        Map.of("causeCode", "CUSTOMER_MIND", "preventable", "NO", "articleHelps", "NO"));
        page = guest.open(page.path());
        assertThat(page.body()).contains("Withdrawn by you");
        page = guest.fill(page, "/reopening", Map.of("text", "It broke again."));
        assertThat(page.body()).contains("It is open again", "It broke again.");
    }
}
