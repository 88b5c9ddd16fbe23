package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.common.Refusal;
import org.redress.common.Word;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a caller reads when something is wrong. */
class ProblemsTest extends RunningApp {
    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Problems problems;

    @Test
    void whoChangedWhatAndWhenIsToldInTheReadersLanguage() {
        var now = Instant.now();
        var refusal = new Refusal("change-state", 409, null, new Word("change.state.REFUSED"), "manager", now);
        assertThat(problems.detail(refusal, Locale.ENGLISH)).contains("refused, by manager, today ");
        assertThat(problems.detail(refusal, Locale.SIMPLIFIED_CHINESE)).contains("manager", "今天");

        call("PUT", "/api/settings/hours/quiet", demo("admin"), set(0, "22-9"));
        var late = call("PUT", "/api/settings/hours/quiet", demo("admin"), set(0, "20-9"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("admin changed this meanwhile, today ");
        call("POST", "/api/settings/hours/quiet/undo", demo("admin"), "{\"version\":1}");
    }

    private static String set(int version, String value) {
        return "{\"version\":%d,\"reason\":\"a test\",\"value\":\"%s\"}".formatted(version, value);
    }

    @Test
    void anUnknownValueIsToldTheAllowedOnes() throws JsonProcessingException {
        var problem = problem(file("{\"channel\":\"PIGEON\",\"customer\":{},\"subject\":\"a\",\"text\":\"b\"}"), 400);

        assertThat(problem.path("type").asText()).isEqualTo("urn:redress:problem:invalid");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/channel");
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("unknown-value");
        assertThat(problem.at("/errors/0/detail").asText()).contains("MARKETPLACE", "WEB");
        assertThat(problem.path("traceId").asText()).isNotEmpty();
    }

    @Test
    void fieldsAtFaultAreNamedByPointer() throws JsonProcessingException {
        var problem = problem(
                file("{\"channel\":\"WEB\",\"customer\":{\"email\":\"no mail\"},\"subject\":\"\",\"text\":\"b\"}"),
                400);

        assertThat(problem.findValuesAsText("pointer")).contains("/customer/email", "/subject");
    }

    @Test
    void aDayThatNoCalendarReckonsWithIsNamed() throws JsonProcessingException {
        for (String day : new String[] {"%2B999999999-12-31", "-0001-01-01", "2026-02-30", "12/31/26", "soon"}) {
            var problem = problem(get("/api/roster?from=" + day, demo("supervisor")), 400);
            assertThat(problem.at("/errors/0/pointer").asText()).as(day).isEqualTo("/from");
        }
        assertThat(get("/api/roster?from=", demo("supervisor")).statusCode()).isEqualTo(200);
    }

    @Test
    void aTimeThatNobodyReckonsWithIsNamedAtItsField() throws JsonProcessingException {
        var years = new String[] {"+12026-01-01", "+999999999-12-31", "0000-12-31", "-0001-01-01"};
        for (String day : years) {
            var end = call("PUT", "/api/accounts/agent/end", demo("admin"), "{\"lastDay\":\"" + day + "\"}");
            requireTimeAt("/lastDay", end);
            var time = day + "T00:00:00Z";
            var body = "{\"ends\":\"" + time + "\"}";
            requireTimeAt("/ends", call("PUT", "/api/absences/agent/2098-01-05T09:00:00Z", demo("supervisor"), body));
            var begins = URLEncoder.encode(time, StandardCharsets.UTF_8);
            var given = "{\"ends\":\"2099-01-05T09:00:00Z\"}";
            requireTimeAt("/begins", call("PUT", "/api/absences/agent/" + begins, demo("supervisor"), given));
            var place = time + " " + new UUID(0, 0);
            var cursor = Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
            assertThat(problem(get("/api/escalations?cursor=" + cursor, demo("supervisor")), 400)
                            .path("code")
                            .asText())
                    .isEqualTo("bad-cursor");
        }
        var seconds = "{\"ends\":99999999999999}";
        requireTimeAt("/ends", call("PUT", "/api/absences/agent/2098-01-05T09:00:00Z", demo("supervisor"), seconds));
    }

    private static void requireTimeAt(String pointer, HttpResponse<String> answer) throws JsonProcessingException {
        var problem = problem(answer, 400);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("wrong-time");
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefusedWithTheNameOfItsFieldWhereverItComesIn() throws JsonProcessingException {
        var none = "\\u0000";
        var filed = problem(
                file("{\"channel\":\"WEB\",\"customer\":{\"name\":\"Li" + none
                        + "\"},\"subject\":\"a\",\"text\":\"b\"}"),
                422);
        assertThat(filed.path("code").asText()).isEqualTo("unstorable-text");
        assertThat(filed.findValuesAsText("pointer")).containsExactly("/customer/name");

        var draft = "{\"fields\":{\"lines\":[\"kept\",\"lost" + none + "\"]}}";
        assertThat(problem(call("PUT", "/api/drafts/x", demo("agent"), draft), 422)
                        .findValuesAsText("pointer"))
                .containsExactly("/fields/lines/1");
        var meant = "{\"fields\":{\"text\":\"a path \\" + none + "\"}}";
        assertThat(call("PUT", "/api/drafts/x", demo("agent"), meant).statusCode())
                .isEqualTo(204);

        assertThat(problem(get("/api/cases?q=a%00", demo("agent")), 422).findValuesAsText("pointer"))
                .containsExactly("/q");
        assertThat(problem(get("/engine-rest/task?name=%00", demo("admin")), 422)
                        .findValuesAsText("pointer"))
                .containsExactly("/name");
        assertThat(new Browser(this).signIn("age\0nt", "x").statusCode()).isEqualTo(422);
        assertThat(get("/api/cases", basic("age\0nt", DemoAccounts.PASSWORD)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatComesByAnotherWayIsNoFaultOfOurs() {
        assertThatThrownBy(() -> database.queryForList("select ?::text", "a\0"))
                .satisfies(refused ->
                        assertThat(new Failures().of(refused).status()).isEqualTo(422));
    }

    @Test
    void lengthsAreToldInTheReadersLanguage() throws JsonProcessingException {
        var body = "{\"channel\":\"WEB\",\"customer\":{},\"subject\":\"%s\"}".formatted("长".repeat(201));
        var problem = problem(
                send(to("/api/complaints")
                        .header("Authorization", demo("agent"))
                        .header("Accept-Language", "zh-CN")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "lengths")
                        .POST(BodyPublishers.ofString(body))),
                400);

        assertThat(problem.findValuesAsText("detail")).contains("长度须在 0 到 200 个字符之间", "不能为空");
    }

    @Test
    void brokenJsonIsToldWithoutTheParsersWords() throws JsonProcessingException {
        var brokenInside = "{\"channel\":\"WEB\",\"customer\":{\"name\":\"Li";
        for (String body :
                new String[] {"{", "", "nonsense", "{\"channel\":\"WEB\"", brokenInside, "[".repeat(2_000)}) {
            var problem = problem(file(body), 400);
            assertThat(problem.path("code").asText()).isEqualTo("bad-json");
            assertThat(problem.toString()).doesNotContain("jackson", "org.redress", "JsonParse");
        }
    }

    @Test
    void theReadersLanguageIsSpoken() throws JsonProcessingException {
        var chinese = send(to("/api/cases/C-2026-999999")
                .header("Authorization", demo("auditor"))
                .header("Accept-Language", "zh-Hans-CN,en;q=0.5"));
        assertThat(problem(chinese, 404).path("detail").asText()).isEqualTo("没有编号为 C-2026-999999 的案件。");

        var french = send(to("/api/cases/C-2026-999999")
                .header("Authorization", demo("auditor"))
                .header("Accept-Language", "fr"));
        assertThat(problem(french, 404).path("detail").asText())
                .isEqualTo("There is no case with the number C-2026-999999.");
    }

    @Test
    void wrongFormatsAndMethodsAreNamed() throws JsonProcessingException {
        var xml = send(to("/api/complaints")
                .header("Authorization", demo("agent"))
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<a/>")));
        assertThat(problem(xml, 415).path("code").asText()).isEqualTo("wrong-media-type");

        var deleted = send(
                to("/api/complaints").header("Authorization", demo("agent")).DELETE());
        assertThat(problem(deleted, 405).path("code").asText()).isEqualTo("wrong-method");
        assertThat(deleted.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void tooLargeBodiesAreNotRead() throws JsonProcessingException {
        var known = file("{\"text\":\"" + "x".repeat(1_200_000) + "\"}");
        assertThat(problem(known, 413).path("code").asText()).isEqualTo("too-large");

        var streamed = send(to("/api/complaints")
                .header("Authorization", demo("agent"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "streamed")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(("{\"text\":\"" + "x".repeat(1_200_000) + "\"}").getBytes()))));
        assertThat(problem(streamed, 413).path("code").asText()).isEqualTo("too-large");
    }

    @Test
    void everyAnswerCarriesTheSameHeaders() {
        for (String path : new String[] {"/api/cases", "/nowhere", "/engine-rest/version", "/swagger-ui/index.html"}) {
            var headers = get(path, demo("auditor")).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'");
            assertThat(headers.firstValue("X-Request-Id")).as(path).isPresent();
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
        }
    }

    @Test
    void theCallersOwnRequestIdIsKeptIfItIsHarmless() {
        var kept = send(to("/api/cases").header("X-Request-Id", "trace-00000001"));
        assertThat(kept.headers().firstValue("X-Request-Id")).hasValue("trace-00000001");

        var replaced = send(to("/api/cases").header("X-Request-Id", "a b <script>"));
        assertThat(replaced.headers().firstValue("X-Request-Id").orElse("")).doesNotContain("script");
    }

    private HttpResponse<String> file(String json) {
        return send(to("/api/complaints")
                .header("Authorization", demo("agent"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "problem-" + System.nanoTime())
                .POST(BodyPublishers.ofString(json)));
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws JsonProcessingException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return StrictJson.mapper().readTree(answer.body());
    }
}
