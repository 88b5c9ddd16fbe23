package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.audit.HandSealing;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever has an evidence pack and no account can read all of a case and prove that nothing of it was changed. */
class EvidencePackStoryTest extends StoryApp {
    private static final String WORDS = "杯子到货时已经碎了，把手也断了。";

    @TempDir
    private Path folder;

    /** A complaint in Chinese with a photo, answered and verified. */
    private String complaint() {
        var number = shop().file(Map.of(
                        "subject",
                        "杯子碎了",
                        "text",
                        WORDS,
                        "customer",
                        Map.of("name", "王芳", "email", UUID.randomUUID() + "@example.com", "language", "zh")))
                .body()
                .path("number")
                .asText();
        shop().photo("agent", number);
        shop().verify(number);
        return number;
    }

    private UnpackedEvidence pack(String path) {
        var answer =
                shop().download("auditor", path + (path.contains("?") ? "&" : "?") + shop().because("Court file 12"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        return new UnpackedEvidence(answer.body());
    }

    @Test
    void aPackOfOneCaseHoldsAllOfItAndProvesIt() throws Exception {
        var number = complaint();
        var pack = pack("/api/cases/" + number + "/evidence-pack");
        var own = "cases/" + number + "/";

        assertThat(pack.changed()).isEmpty();
        assertThat(pack.names()).contains("README.txt", own + "case.pdf", own + "files/001-parcel.png", "public.pem");
        assertThat(pack.text(own + "letters/001-in.txt")).contains("Subject: 杯子碎了", WORDS);
        assertThat(pack.words(own + "case.pdf")).contains(WORDS, "王芳", "决策表“这是哪类案件");
        try (var document = pack.document(own + "case.pdf")) {
            everyFontIsEmbedded(document);
        }

        assertThat(verified(pack, pack.text("record.jsonl"))).contains("of 1 chains", ": sound");
        var changed = pack.text("record.jsonl").replaceFirst("FACTS_VERIFIED", "FACTS_VERIFIEF");
        assertThat(verified(pack, changed)).contains("DAMAGE  CHANGED", number);
    }

    private static void everyFontIsEmbedded(PDDocument document) throws Exception {
        int fonts = 0;
        for (var page : document.getPages())
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("NotoSansSC");
                fonts++;
            }
        assertThat(fonts).isPositive();
    }

    private String verified(UnpackedEvidence pack, String record) throws Exception {
        var export = Files.writeString(folder.resolve("record.jsonl"), record);
        var witness = Files.write(folder.resolve("witness.jsonl"), pack.bytes("witness.jsonl"));
        var key = Files.write(folder.resolve("public.pem"), pack.bytes("public.pem"));
        return HandSealing.verify(
                List.of("--export", export.toString(), "--witness", witness.toString(), "--key", key.toString()));
    }

    @Test
    void whoTookAPackIsOnRecordAndOnlyAuditorsDo() {
        var number = complaint();
        var path = "/api/cases/" + number + "/evidence-pack";
        assertThat(shop().download("manager", path).statusCode()).isEqualTo(403);
        var pack = pack(path);

        assertThat(acts(number)).contains("EVIDENCE_PACK_ASKED auditor", "EVIDENCE_PACK_SENT auditor");
        assertThat(pack.text("record.jsonl")).contains("EVIDENCE_PACK_ASKED").doesNotContain("EVIDENCE_PACK_SENT");
        assertThat(shop().download(
                                "auditor",
                                "/api/cases/C-2026-999999999/evidence-pack?" + shop().because("Court file 12"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyTakesAPackWithoutAReason() {
        var number = complaint();
        var path = "/api/cases/" + number + "/evidence-pack";
        var without = shop().post("auditor", "/api/audit/searches", Map.of("text", number));

        assertThat(shop().download("auditor", path).statusCode()).isEqualTo(422);
        assertThat(shop().download(
                                "auditor",
                                path + "?search=" + without.body().path("id").asText())
                        .statusCode())
                .isEqualTo(422);
        assertThat(shop().download("auditor", path + "?search=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(acts(number)).doesNotContain("EVIDENCE_PACK_ASKED auditor");
    }

    /** The review as it was found, and what its author made of it later. */
    @Test
    void aPackOfAReviewHoldsItsWords() {
        var number = shop().review(Map.of("title", "再也不买", "text", WORDS, "url", "https://market.example/12"))
                .body()
                .path("number")
                .asText();
        var change = Map.of("kind", "UPDATED", "score", 5, "text", "店家已经解决了，谢谢。");
        shop().post("agent", "/api/cases/" + number + "/review-change", change);
        var pack = pack("/api/cases/" + number + "/evidence-pack");
        var own = "cases/" + number + "/";

        assertThat(pack.words(own + "case.pdf"))
                .contains("再也不买", WORDS, "店家已经解决了，谢谢。", "https://market.example/12", "原文副本SHA-256");
        assertThat(pack.text(own + "letters/001-review.txt")).contains("Subject: 再也不买", WORDS);
        assertThat(pack.text(own + "letters/002-review.txt")).contains("店家已经解决了");
    }

    private List<String> acts(String number) {
        var acts = new ArrayList<String>();
        for (var act : shop().get("supervisor", "/api/cases/" + number + "/history")
                .body()
                .path("items"))
            acts.add(act.path("action").asText() + " " + act.path("who").asText());
        return acts;
    }

    @Test
    void aPackOfAPeriodHoldsItsCasesOnly() {
        var number = complaint();
        received(number, Instant.parse("2001-01-01T04:00:00Z"));
        var pack = pack("/api/evidence-packs?from=2001-01-01&until=2001-01-01");

        assertThat(pack.changed()).isEmpty();
        assertThat(pack.names()).contains("cases/" + number + "/case.pdf");
        assertThat(pack.text("record.jsonl")).contains("\"chain\":\"" + number + "\"");
        var early = pack("/api/evidence-packs?from=2001-01-02&until=2001-01-03");
        assertThat(early.names()).noneMatch(name -> name.startsWith("cases/C-"));
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        var unfinished = pack("/api/evidence-packs?from=" + tomorrow + "&until=" + tomorrow);
        assertThat(unfinished.text("log.xes")).containsPattern("\"until\" value=\"20..-..-..T..:..:..\\.");
        assertThat(shop().get("auditor", "/api/evidence-packs?from=2001-01-01&until=2003-01-01")
                        .status())
                .isEqualTo(400);
    }

    /** On a day of its own, so that the pack is not that of every other story. */
    private static void received(String number, Instant at) {
        var sql = new JdbcTemplate(DATABASE.owner());
        sql.update("update redress.case_file set received_at = ? where number = ?", Timestamp.from(at), number);
    }
}
