package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Fifty texts of one person, wherever people type them: after the erasure none is in the database, a log or an export. */
@ExtendWith(OutputCaptureExtension.class)
class ForgottenStoryTest extends StoryApp {
    private final WholeDatabase database = new WholeDatabase(DATABASE.owner());
    private final List<String> canaries = new ArrayList<>();
    private Map<String, Object> person;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = shop();
        person = Map.of(
                "name", canary(),
                "email", canary() + "@planted.example",
                "phone", phone(),
                "platformId", canary(),
                "language", "en");
    }

    @Test
    void noneOfFiftyTextsIsLeftAnywhere(CapturedOutput log) throws Exception {
        var number = complaint();
        var others = List.of(suspected(), escalated(), review(), returned(), twin(number));
        toTheEnd(number);
        aside(number);
        held(number);
        audited(number);
        assertThat(canaries).hasSizeGreaterThanOrEqualTo(50);
        assertThat(planted()).as("canaries that reached the database").hasSizeGreaterThanOrEqualTo(50);

        var erased =
                shop.post("manager", "/api/customers/" + customer(number) + "/erasure", Map.of("reason", canary()));
        assertThat(erased.body().path("erasedCases")).as("%s", erased.body()).hasSize(1 + others.size());

        assertThat(database.holding(canaries)).isEmpty();
        assertThat(canaries).noneMatch(canary -> log.toString().contains(canary));
        assertThat(noneIsInANewPack(number)).contains("Text erased on 20");
        others.forEach(this::noneIsInANewPack);
        assertThat(database.verifiedEntries()).isGreaterThan(50);
        assertThat(shop.see(number).path("text").asText()).startsWith("Text erased on 20");
        assertThat(acts(number))
                .contains("LEGAL_HOLD_PROPOSED manager", "LEGAL_HOLD_SET auditor")
                .contains("LEGAL_HOLD_LIFTING_PROPOSED auditor", "LEGAL_HOLD_LIFTED manager", "TEXT_ERASED manager");
    }

    private String noneIsInANewPack(String number) {
        var answer = pack(number, "All is gone");
        var words = new UnpackedEvidence(answer.body()).words();
        assertThat(canaries).noneMatch(words::contains);
        return words;
    }

    private HttpResponse<byte[]> pack(String number, String reason) {
        var answer = shop.download("auditor", "/api/cases/" + number + "/evidence-pack?" + shop.because(reason));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    /** An auditor searches for the person, opens the case for one reason, and takes it along for others. */
    private void audited(String number) {
        var search = Map.of("person", person.get("email"), "reason", canary());
        assertThat(shop.post("auditor", "/api/audit/searches", search).status()).isEqualTo(201);
        shop.post("auditor", "/api/audit/searches", Map.of("orderId", "8817", "reason", canary()));
        shop.get("auditor", "/api/audit/cases/" + number + "?" + shop.because(canary()));
        pack(number, canary());
        pack(number, canary());
    }

    /** Which canaries are somewhere in the database. */
    private List<String> planted() throws Exception {
        var found = database.holding(canaries).toString();
        return canaries.stream().filter(found::contains).toList();
    }

    private List<String> acts(String number) {
        var acts = new ArrayList<String>();
        for (JsonNode act :
                shop.get("auditor", "/api/cases/" + number + "/history").body().path("items"))
            acts.add(act.path("action").asText() + " " + act.path("who").asText());
        return acts;
    }

    private String complaint() {
        return filed(shop.file(Map.of("customer", person, "subject", canary(), "text", canary())));
    }

    /** A complaint through every stage, with a question to the customer and one inside the house. */
    private void toTheEnd(String number) {
        var cases = "/api/cases/" + number;
        done(
                "agent",
                number,
                "Activity_FirstResponse",
                "kind",
                "COMPLAINT",
                "answer",
                "Dear " + canary(),
                "problem",
                canary(),
                "overrideReason",
                canary());
        shop.post("agent", cases + "/messages", Map.of("text", canary()));
        shop.post("agent", cases + "/messages", Map.of("direction", "NOTE", "text", canary()));
        shop.post(
                "agent",
                cases + "/messages",
                Map.of("direction", "OUT", "text", "Dear " + canary(), "overrideReason", canary()));
        shop.post("agent", cases + "/transfer", Map.of("to", "agent", "note", canary()));
        done(
                "agent",
                number,
                "Activity_VerifyFacts",
                "verification",
                "ASK_CUSTOMER",
                "question",
                "Where is it? " + canary());
        shop.post("agent", cases + "/messages", Map.of("text", canary()));
        done(
                "agent",
                number,
                "Activity_VerifyFacts",
                "verification",
                "ASK_INSIDE",
                "insideGroup",
                "warehouse",
                "question",
                canary());
        done("warehouse", number, "Activity_AskInside", "answer", canary());
        done(
                "agent",
                number,
                "Activity_VerifyFacts",
                "verification",
                "VERIFIED",
                "cause",
                canary(),
                "responsibility",
                "CARRIER");
        done(
                "agent",
                number,
                "Activity_ProposeSolution",
                "remedyKind",
                "APOLOGY",
                "reasons",
                "Sorry, " + canary(),
                "overrideReason",
                canary());
        shop.post("agent", cases + "/rejection", Map.of("text", canary()));
        done(
                "agent",
                number,
                "Activity_VerifyFacts",
                "verification",
                "VERIFIED",
                "cause",
                canary(),
                "responsibility",
                "SHOP");
        done(
                "agent",
                number,
                "Activity_ProposeSolution",
                "remedyKind",
                "APOLOGY",
                "reasons",
                "Sorry again, " + canary());
        shop.post("agent", cases + "/acceptance", Map.of());
        done("agent", number, "Activity_CallBack", "callBack", "REACHED", "solved", "YES", "note", canary());
        shop.post("agent", cases + "/survey", Map.of("csat", 5, "nps", 9, "comment", canary()));
        done(
                "quality",
                number,
                "Activity_RecordCause",
                "causeCode",
                "PACKAGING",
                "preventable",
                "YES",
                "articleHelps",
                "NO",
                "note",
                canary());
    }

    /** A case whose customer is suspected, judged and cleared, and a platform asks. */
    private String suspected() {
        var number = complaint();
        var cases = "/api/cases/" + number;
        done("agent", number, "Activity_FirstResponse", "kind", "COMPLAINT", "answer", "Dear " + canary());
        shop.post("agent", cases + "/abuse-report", Map.of("reason", canary()));
        done("supervisor", number, "Activity_JudgeAbuse", "verdict", "NOT_ABUSE", "reason", canary());
        shop.post("agent", cases + "/platform-case", letter());
        done("agent", number, "Activity_SubmitEvidence", "reference", canary(), "note", canary());
        shop.post("agent", cases + "/authority-letter", letter());
        done("supervisor", number, "Activity_AnswerAuthority", "answer", canary());
        shop.post("agent", cases + "/withdrawal", Map.of("text", canary()));
        return number;
    }

    private Map<String, Object> letter() {
        return Map.of(
                "reference",
                canary(),
                "due",
                Instant.now().plus(Duration.ofDays(5)).toString());
    }

    private String escalated() {
        var number = complaint();
        shop.post("agent", "/api/cases/" + number + "/escalate", Map.of("reason", canary()));
        var path = "/api/escalations/" + EscalationStoryTest.escalation(shop, number);
        shop.post("supervisor", path + "/claim", Map.of());
        shop.post("supervisor", path + "/decision", Map.of("outcome", "NOT_NEEDED", "reason", canary()));
        return number;
    }

    private String review() {
        var words = new HashMap<String, Object>(Map.of("customer", person, "title", canary(), "text", canary()));
        words.put("url", "https://market.example/" + canary());
        var number = filed(shop.review(words));
        done("agent", number, "Activity_ReplyPublicly", "reply", "Sorry. " + canary());
        shop.post(
                "agent",
                "/api/cases/" + number + "/review-change",
                Map.of("kind", "UPDATED", "score", 2, "text", canary()));
        return number;
    }

    private String returned() {
        return filed(shop.giveBack(
                shop.order(900, 1), "RETURN_REFUND", "CHANGED_MIND", Map.of("customer", person, "text", canary())));
    }

    /** What people typed beside the work on the case. */
    private void aside(String number) {
        for (var name : List.of("write-" + number, "note-" + number))
            assertThat(shop.put(
                                    "agent",
                                    "/api/drafts/" + name,
                                    Map.of("about", number, "fields", Map.of("text", canary())))
                            .status())
                    .isEqualTo(204);
    }

    /** The same person under other addresses, joined on somebody's word. */
    private String twin(String number) {
        var other = Map.of("name", canary(), "email", canary() + "@twin.example");
        var twin = filed(shop.file(Map.of("customer", other, "subject", canary(), "text", canary())));
        var merge = Map.of("into", customer(number), "reason", canary());
        assertThat(shop.post("agent", "/api/customers/" + customer(twin) + "/merge", merge)
                        .status())
                .isLessThan(300);
        return twin;
    }

    private String customer(String number) {
        return shop.see(number).path("customer").path("id").asText();
    }

    /** A hold that was set and lifted before, each by two people. */
    private void held(String number) {
        var hold = "/api/cases/" + number + "/legal-hold";
        shop.post("manager", hold, Map.of("reason", canary()));
        shop.post("auditor", hold + "/confirmation", Map.of());
        shop.post("auditor", hold + "/lifting", Map.of("reason", canary()));
        shop.post("manager", hold + "/confirmation", Map.of());
    }

    private void done(String user, String number, String activity, Object... fields) {
        var variables = new HashMap<String, Object>();
        for (int at = 0; at < fields.length; at += 2) variables.put((String) fields[at], fields[at + 1]);
        var answer = shop.complete(user, number, activity, variables);
        assertThat(answer.status()).as("%s %s", activity, answer.body()).isEqualTo(204);
    }

    private static String filed(Shop.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("number").asText();
    }

    private String canary() {
        var canary = "canary-" + UUID.randomUUID();
        canaries.add(canary);
        return canary;
    }

    private String phone() {
        var phone = "139" + "%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        canaries.add(phone);
        return phone;
    }
}
