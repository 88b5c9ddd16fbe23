package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser may do with a file of a case: look at pictures, videos and PDF, and save all others. */
class EvidenceFileTest extends RunningApp {
    private static final String NAME = "a \"><script>alert(1)</script>";
    private static final String MP4 = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom" + "\0\0\0\bmdat";

    private Browser agent;
    private String number;

    @BeforeEach
    void file() {
        agent = Browser.signedIn(this, "agent");
        var filed = send(
                to("/api/complaints")
                        .header("Authorization", demo("agent"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"channel\":\"WEB\",\"subject\":\"Help\",\"text\":\"Help\",\"customer\":{\"name\":\"Li Wei\"}}")));
        number = filed.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    }

    private int add(String name, String content) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        return send(to("/api/cases/" + number + "/files")
                        .header("Authorization", demo("agent"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArrays(List.of(
                                head.getBytes(StandardCharsets.UTF_8),
                                content.getBytes(StandardCharsets.ISO_8859_1),
                                "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8)))))
                .statusCode();
    }

    /** Where the only file of the case is. */
    private String place() {
        var page = agent.open("/desk/cases/" + number).body();
        return page.replaceAll("(?s).*?(/desk/cases/[^/]+/files/[0-9a-f-]{36}).*", "$1");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aPdfIsOpenedInAWindowOfItsOwnAndReachesNothing() {
        assertThat(add("bill.pdf", "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"))
                .isLessThan(300);
        assertThat(agent.open("/desk/cases/" + number).body()).contains("PDF · ", "target=\"_blank\"", "?save");
        var pdf = agent.open(place());
        assertThat(header(pdf, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(pdf, "Content-Disposition")).startsWith("inline");
        assertThat(header(pdf, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(pdf, "Content-Security-Policy")).startsWith("default-src 'none'; frame-ancestors 'none'");
        assertThat(header(agent.open(place() + "?save"), "Content-Disposition")).startsWith("attachment");
    }

    @Test
    void aVideoIsPlayedOnThePageAndSentInParts() {
        assertThat(add("drop.mp4", MP4)).isLessThan(300);
        var page = agent.open("/desk/cases/" + number);
        assertThat(page.body()).contains("<video", "MP4 · ");
        assertThat(header(page, "Content-Security-Policy")).contains("media-src 'self'");
        var video = agent.open(place());
        assertThat(header(video, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(video, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(video, "Content-Security-Policy")).endsWith("; sandbox");
        assertThat(header(video, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPageThatCallsItselfAPdfIsRefusedAndATextIsOnlySaved() {
        assertThat(add("bill.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>"))
                .isEqualTo(415);
        assertThat(add(NAME.replace("\"", "'") + ".txt", "Just words.")).isLessThan(300);
        assertThat(agent.open("/desk/cases/" + number).body())
                .contains("TXT · ", "SHA-256 ")
                .doesNotContain("<script>alert");
        var text = agent.open(place());
        assertThat(header(text, "Content-Disposition")).startsWith("attachment");
        assertThat(header(text, "Content-Security-Policy")).endsWith("; sandbox");
    }
}
