package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the portal gives to whom: nothing of ours to anybody, nothing of a customer to others, and words never lost. */
class PortalFrontierTest extends StoryApp {
    private static final String INSIDE = "Zwiebelkuchen";
    /** Names of ours that a page must not hold: accounts, parts of the models, acts of the record, limits of money. */
    private static final List<String> OURS = List.of(
            INSIDE,
            "supervisor2",
            "vipagent",
            "parcel.png",
            "Activity_",
            "Event_",
            "Gateway_",
            "candidateGroup",
            "ESCALATION_",
            "TASK_",
            "FACTS_VERIFIED",
            "severity",
            "urgency",
            "ORDINARY",
            "HIGH_VALUE",
            "approvalLimit",
            "CARRIER");

    private static String inside(String what) {
        return what + " " + INSIDE;
    }

    @Test
    void nothingInternalEverShows() {
        var guest = new Guest(url(), "en");
        var page = guest.complain("The cup arrived broken.");
        var number = page.number();
        var cases = "/api/cases/" + number;
        shop().post("agent", cases + "/messages", Map.of("direction", "NOTE", "text", inside("He is difficult.")));
        assertThat(shop().photo("agent", number)).isEqualTo(204);
        requireOwnFilesOnly(guest, page, number);
        shop().post("agent", cases + "/transfer", Map.of("to", "agent", "note", inside("You know him.")));
        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "COMPLAINT", "answer", "Dear Li Wei, I look into it.", "problem", INSIDE));
        decide(number);
        walk(guest, page);
        var facts = Map.of("verification", "VERIFIED", "cause", inside("Packed badly."), "responsibility", "CARRIER");
        shop().complete("agent", number, "Activity_VerifyFacts", facts);
        walk(guest, page);
        shop().complete(
                        "agent",
                        number,
                        "Activity_ProposeSolution",
                        Map.of("remedyKind", "REFUND", "amountMinor", 500, "reasons", "It was damaged on its way."));
        walk(guest, page);
        guest.fill(guest.open(page.path()), "/acceptance", Map.of());
        shop().complete(
                        "agent",
                        number,
                        "Activity_CallBack",
                        Map.of("callBack", "REACHED", "solved", "YES", "note", inside("Cheap.")));
        walk(guest, page);
    }

    private static void requireOwnFilesOnly(Guest guest, Guest.Seen page, String number) {
        new JdbcTemplate(DATABASE.owner())
                .query(
                        "select id, file_name from redress.attachment where case_number = ?",
                        file -> {
                            boolean own = file.getString("file_name").equals("cup.png");
                            assertThat(guest.open(page.path() + "/files/" + file.getString("id"))
                                            .status())
                                    .isEqualTo(own ? 200 : 404);
                        },
                        number);
    }

    private void decide(String number) {
        var escalated = shop().post("agent", "/api/cases/" + number + "/escalate", Map.of("reason", inside("Help.")));
        assertThat(escalated.status()).as("%s", escalated.body()).isBetween(200, 204);
        var escalation = new JdbcTemplate(DATABASE.owner())
                .queryForObject("select id from redress.escalation where case_number = ?", UUID.class, number);
        var words = Map.of("outcome", "NOT_NEEDED", "reason", inside("He exaggerates."));
        var decided = shop().post("supervisor2", "/api/escalations/" + escalation + "/decision", words);
        assertThat(decided.status()).as("%s", decided.body()).isEqualTo(200);
    }

    /** Every page that somebody with this link can open. */
    private static void walk(Guest guest, Guest.Seen page) {
        for (var part : List.of("", "?filed", "?done=message", "/copy.html", "/copy.json"))
            assertThat(guest.open(page.path() + part).body())
                    .contains("The cup arrived broken.")
                    .doesNotContain(OURS);
        for (var place : List.of("/", "/track", "/track?asked", "/new/complaint", "/new/return", "/new/question"))
            assertThat(guest.open(place).body()).as(place).doesNotContain(OURS).doesNotContain("/desk");
    }

    @Test
    void aCharacterThatCannotBeKeptIsNamedAtItsFieldAndNothingElseIsLost() {
        var guest = new Guest(url(), "en");
        var first = guest.open("/new/complaint");
        var again = guest.fill(first, "/new/complaint", Map.of("orderId", "8817", "text", "The cup\0 arrived broken."));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("The cup arrived broken.", "8817", "#text", "U+0000");

        var page = guest.complain("The cup arrived broken.");
        var refused = guest.fill(page, "/message", Map.of("text", "It is\0 sharp, too."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("U+0000", "It is sharp, too.");
    }

    @Test
    void whateverLeadsNowhereGetsTheSameAnswer() {
        var page = new Guest(url(), "en").complain("The cup arrived broken.");
        var other = new Guest(url(), "en").complain("Another one.");
        var file = other.body().replaceAll("(?s).*/files/([0-9a-f-]{36})\".*", "$1");
        var stranger = new Guest(url(), "en");
        var wrong = stranger.open("/track/" + "A".repeat(32));
        assertThat(wrong.status()).isEqualTo(404);
        for (var path : List.of(
                "/track/x",
                "/track/" + page.number(),
                "/track/" + page.path().substring(7).toLowerCase(java.util.Locale.ROOT),
                "/track/x/answer",
                "/track/x/copy.json",
                "/track/x/copy.html",
                "/track/x/files/" + file,
                page.path() + "/files/" + file,
                page.path() + "/files/none",
                page.path() + "/files/" + UUID.randomUUID(),
                page.path() + "/guess",
                page.path() + "/guess/more",
                "/new/nothing",
                "/new/complaint/guess",
                "/new/fault")) {
            var here = stranger.open(path);
            assertThat(here.status()).as(path).isEqualTo(404);
            assertThat(here.body()).as(path).isEqualTo(wrong.body());
            assertThat(told(here)).as(path).isEqualTo(told(wrong));
        }
    }

    /** What an answer says besides its page, without what differs between any two. */
    private static Map<String, List<String>> told(Guest.Seen page) {
        HttpHeaders headers = page.answer().headers();
        var told = new TreeMap<>(headers.map());
        told.keySet().removeAll(List.of("date", "x-request-id"));
        return told;
    }

    @Test
    void whoComesBackToWhereAFormWasSentFindsTheCase() {
        var guest = new Guest(url(), "en");
        var page = guest.complain("The cup arrived broken.");

        assertThat(guest.open(page.path() + "/answer").path()).isEqualTo(page.path());
    }

    @Test
    void theLanguageCanBeSwitchedWhereNothingIs() {
        var guest = new Guest(url(), "en");

        assertThat(guest.open("/track/x/y/z?lang=zh").body()).contains("这里没有内容");
    }

    @Test
    void aFormThatIsTooOldIsSentAgainWithoutTypingAnything() {
        var guest = new Guest(url(), "en");
        var page = guest.complain("The cup arrived broken.");
        var fields = new TreeMap<>(page.hidden("/message"));
        fields.putAll(Map.of("text", "Typed for \"long\".", "_seal", "forged"));
        var refused = guest.post(page.path() + "/message", fields);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This page was open for too long", "Typed for &quot;long&quot;.");

        var again = new Guest.Seen(403, refused.body(), page.path(), refused);
        var sent = guest.fill(again, "/message", Map.of("text", "Typed for \"long\"."));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body().split("Typed for &quot;long&quot;", -1)).hasSize(2);
    }

    /** What the caller says of the size is enough. */
    @Test
    void anUploadThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        assertThat(answer("Content-Length: 90000000", out -> {})).endsWith("413");
    }

    /** Of a size that nobody told as much is read as may come; the caller is still sending then. */
    @Test
    void aFileThatGrowsTooLargeIsRefusedWhileItIsSent() throws IOException {
        assertThat(answer("Transfer-Encoding: chunked", out -> {
                    chunk(out, "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n");
                    for (int mega = 0; mega < 11; mega++) chunk(out, "x".repeat(1 << 20));
                }))
                .endsWith("413");
    }

    private interface Sending {
        void to(OutputStream out) throws IOException;
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The first words of the answer to an upload that never ends. */
    private String answer(String length, Sending body) throws IOException {
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(url().replaceAll(".*:", "")))) {
            socket.setSoTimeout(10_000);
            var head = "POST /new/complaint/files HTTP/1.1\r\nHost: 127.0.0.1\r\n" + length
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            body.to(socket.getOutputStream());
            var answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }
}
