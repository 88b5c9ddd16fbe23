package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.redress.browser.Hostile.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.Shop;
import org.redress.story.StoryApp;

/** What designers name, note and give as reasons is shown as it was typed, also inside drawings; nothing comes into force. */
class HostileDesignBrowserTest extends StoryApp {
    private static final String DIAGRAM = "processes/complaint.bpmn";
    private static final String NAME = "<img src=x onerror=alert(7)>";
    private static final String WRITTEN = "&lt;img src=x onerror=alert(7)&gt;";

    private static String named() throws IOException {
        return Files.readString(Path.of(DIAGRAM)).replace("name=\"Give first response\"", "name=\"" + WRITTEN + "\"");
    }

    @Test
    void aDraftAndAnElementInTheEditor() throws IOException {
        var draft = done(shop().post("designer", "/api/designs/drafts", Map.of("title", TEXT)))
                .path("id")
                .asText();
        done(shop().put(
                        "designer",
                        "/api/designs/drafts/" + draft + "/file",
                        Map.of("path", DIAGRAM, "content", named(), "version", 0, "base", "")));
        try (var designer = new Reader(url(), Window.ENGLISH).signIn("designer")) {
            assertThat(designer.open("/desk/design").page().locator("main")).containsText(TEXT);
            var page = designer.open("/desk/design/editor?draft=" + draft + "&path=" + DIAGRAM)
                    .page();
            assertThat(page.locator("header .quiet").last()).containsText(TEXT);
            page.click("[data-element-id=Activity_FirstResponse]");
            assertThat(page.locator(".bio-properties-panel-header-label")).hasText(NAME);
            designer.requireQuiet();
        } finally {
            shop().post("designer", "/api/designs/drafts/" + draft + "/putting-away", Map.of());
        }
    }

    @Test
    void aChangeItsReasonsAndWhatItRenames() throws IOException {
        var table = Files.readString(Path.of("processes/decisions/triage.dmn"))
                .replaceFirst("<description>", "<description>" + WRITTEN);
        var form = Files.readString(Path.of("forms/first-response.form"))
                .replaceFirst("\"label\": *\"[^\"]+\"", "\"label\": \"" + NAME + "\"");
        var files = Map.of("complaint.bpmn", named(), "triage.dmn", table, "first-response.form", form);
        var change = done(shop().post("designer", "/api/changes", Map.of("files", files, "reason", TEXT)))
                .path("id")
                .asText();
        try (var designer = new Reader(url(), Window.CHINESE).signIn("designer")) {
            assertThat(designer.open("/desk/design/changes").page().locator(".changes"))
                    .containsText(TEXT);
            var page = designer.open("/desk/design/changes/" + change).page();
            assertThat(page.locator("h1")).hasText(TEXT);
            assertThat(page.locator("[data-part=Activity_FirstResponse] ins")).hasText(NAME);
            assertThat(page.locator("[data-file$='.form'] ins").first()).hasText(NAME);
            assertThat(page.locator("[data-side=after] [data-element-id=Activity_FirstResponse]"))
                    .containsText("onerror");
            page.click("[data-affected]");
            assertThat(page.locator("[data-affected-cases] strong").first()).isVisible();
            page.fill("[data-act=refusal] [name=reason]", TEXT);
            page.click("[data-act=refusal] button");
            assertThat(page.locator("header .state")).hasClass("state WITHDRAWN");
            assertThat(page.locator("#change header")).containsText(TEXT);
            designer.requireQuiet();
        }
    }

    private static JsonNode done(Shop.Answer answer) {
        Assertions.assertThat(answer.status()).as(String.valueOf(answer.body())).isBetween(200, 204);
        return answer.body();
    }
}
