package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer files, follows, answers, accepts and rates without an account and without scripts. */
@ExtendWith(OutputCaptureExtension.class)
class PortalStoryTest extends StoryApp {
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final String INSIDE = "Zwiebelkuchen";
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7}",
            "__${7*7}__::.x",
            "{{7*7}}",
            "#{portal.you}");

    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    private Guest.Seen file(Guest guest, String text, Map<String, String> person) {
        var what = guest.open("/new/complaint");
        var files = guest.fill(what, "/new/complaint", Map.of("orderId", "8817", "text", text));
        var send = guest.attach(files, "/new/complaint/files", Map.of("go", "next"), "cup.png", PNG);
        return guest.fill(send, "/new/complaint/send", person);
    }

    private Guest.Seen file(Guest guest, String text) {
        return file(guest, text, Map.of("name", "Li Wei", "email", UUID.randomUUID() + "@example.com"));
    }

    private static String number(Guest.Seen page) {
        return page.body().replaceAll("(?s).*?([CR]-\\d{4}-\\d{6}).*", "$1");
    }

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
        var page = file(guest, "The cup arrived broken.");
        var number = number(page);
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
        assertThat(page.body()).contains("CN¥5.00", "It was damaged on its way to you.", "Do not accept");
        page = guest.fill(page, "/acceptance", Map.of());
        assertThat(page.body()).contains("We carry it out now");
        shop().complete("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        page = guest.open(page.path());
        assertThat(page.body()).contains("Money refunded", "Two questions, two taps");
        page = guest.fill(page, "/survey", Map.of("csat", "5", "nps", "9"));
        assertThat(page.body()).contains("Thank you for your answer").doesNotContain("Two questions, two taps");
    }

    @Test
    void chineseByBrowserAndBySwitch() {
        var guest = new Guest(url(), "zh-CN,zh;q=0.9");
        assertThat(guest.open("/").body()).contains("有什么可以帮您", "lang=\"zh-CN\"");
        assertThat(guest.open("/?lang=en").body()).contains("How can we help you?");
        assertThat(guest.open("/new/return").body()).contains("Return or exchange goods");
    }

    @Test
    void nothingInternalEverShows() {
        var guest = new Guest(url(), "en");
        var page = file(guest, "The cup arrived broken.");
        var number = number(page);
        shop().post("agent", "/api/cases/" + number + "/messages", Map.of("direction", "NOTE", "text", INSIDE));
        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I look into it.", "problem", INSIDE));
        shop().post("agent", "/api/cases/" + number + "/escalate", Map.of("reason", INSIDE));
        shop().complete(
                        "agent",
                        number,
                        "Activity_VerifyFacts",
                        Map.of("verification", "VERIFIED", "cause", INSIDE, "responsibility", "CARRIER"));
        propose(shop(), number);
        for (var part : List.of("", "/copy.html", "/copy.json"))
            assertThat(guest.open(page.path() + part).body())
                    .contains("The cup arrived broken.")
                    .doesNotContain(
                            INSIDE, "Activity_", "supervisor@", "Event_", "candidateGroup", "Dear Li Wei,\n\nWe");
    }

    @Test
    void scriptsStandInThePageAsTheyWereTyped() {
        var guest = new Guest(url(), "en");
        for (var payload : PAYLOADS) {
            var page = file(guest, payload, Map.of("name", payload, "phone", "123"));
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
        var page = file(guest, "The cup arrived broken.");
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
        assertThat(number(again)).isEqualTo(number(first));
    }

    @Test
    void aPageThatIsTooOldSaysWhatChangedAndKeepsTheWords() {
        var guest = new Guest(url(), "en");
        var page = file(guest, "The cup arrived broken.");
        var number = number(page);
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
    void whateverLeadsNowhereGetsTheSameAnswer() {
        var page = file(new Guest(url(), "en"), "The cup arrived broken.");
        var other = file(new Guest(url(), "en"), "Another one.");
        var file = other.body().replaceAll("(?s).*/files/([0-9a-f-]{36})\".*", "$1");
        var stranger = new Guest(url(), "en");
        var wrong = stranger.open("/track/" + "A".repeat(32));
        assertThat(wrong.status()).isEqualTo(404);
        for (var path : List.of(
                "/track/x", "/track/C-2026-000001", page.path() + "/files/" + file, page.path() + "/files/none")) {
            var here = stranger.open(path);
            assertThat(here.status()).as(path).isEqualTo(404);
            assertThat(here.body()).isEqualTo(wrong.body());
        }
    }

    @Test
    void aLinkIsKeptAsAHashAndNeverToldToOthers(CapturedOutput log) throws SQLException {
        var page = file(new Guest(url(), "en"), "The cup arrived broken.");
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
        var page = file(guest, "The cup arrived broken.", Map.of("name", "Li Wei", "email", email));
        var right = guest.fill(guest.open("/track"), "/track", Map.of("email", email, "number", number(page)));
        var wrong = guest.fill(
                guest.open("/track"), "/track", Map.of("email", "nobody@example.com", "number", number(page)));
        assertThat(right.body().replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(wrong.body().replaceAll("value=\"[^\"]*\"", ""));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> letters(number(page)) == 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> sql.queryForObject("select count(*) from redress.portal_lost_link", Integer.class) == 0);
        assertThat(letters(number(page))).isEqualTo(1);
    }

    private int letters(String number) {
        return sql.queryForObject(
                "select count(*) from redress.letter where case_number = ? and template = 'tracking-link'",
                Integer.class,
                number);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(url().replaceAll(".*:", "")))) {
            socket.setSoTimeout(10_000);
            var head = "POST /new/complaint/files HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90000000\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).endsWith("413");
        }
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
    void aForgedFormIsTurnedAwayAndTheWordsAreGivenBack() {
        var guest = new Guest(url(), "en");
        var answer = guest.post("/new/complaint", Map.of("text", "Typed for long.", "_seal", "forged"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This page was open for too long", "Typed for long.");
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
        assertThat(number(page)).startsWith("C-");
    }

    @Test
    void goodsGoBackAndTheWayCanBeSeen() {
        var guest = new Guest(url(), "en");
        var wish =
                Map.of("orderId", "8815", "kind", "RETURN_REFUND", "reason", "QUALITY", "text", "The nuts are stale.");
        guest.fill(guest.open("/new/return"), "/new/return", wish);
        var page = guest.fill(guest.open("/new/return/send"), "/new/return/send", Map.of("name", "Li Wei"));
        var number = number(page);
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
    }

    @Test
    void erasureIsAskedForAndAPersonDecides() {
        var guest = new Guest(url(), "en");
        var page = file(guest, "The cup arrived broken.");
        var asked = guest.fill(page, "/erasure", Map.of());
        assertThat(asked.body()).contains("decides within 15 days");
        assertThat(shop().task(number(page), "Activity_EraseCustomer")).isNotEmpty();
    }

    @Test
    void withdrawnAndOpenedAgain() {
        var guest = new Guest(url(), "en");
        var page = file(guest, "The cup arrived broken.");
        page = guest.fill(page, "/withdrawal", Map.of());
        assertThat(page.body()).contains("It is withdrawn");
        shop().complete(
                        "quality",
                        number(page),
                        "Activity_RecordWithdrawalCause",
                        Map.of("causeCode", "CUSTOMER_MIND", "preventable", "NO", "articleHelps", "NO"));
        page = guest.open(page.path());
        assertThat(page.body()).contains("Withdrawn by you");
        page = guest.fill(page, "/reopening", Map.of("text", "It broke again."));
        assertThat(page.body()).contains("It is open again", "It broke again.");
    }
}
