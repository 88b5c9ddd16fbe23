package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.engine.Deployments;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** A designer's hour in a real browser. */
class DesignBrowserTest extends StoryApp {
    private static final String TABLE = "processes/decisions/deadlines.dmn";
    private static final String EDITOR = "/desk/design/editor?path=";

    @Autowired
    private Deployments deployments;

    @Test
    void halfAnHourBecomesTwentyMinutes() throws Exception {
        var shipped = Files.readAllBytes(Path.of(TABLE));
        try (var designer = new Reader(url(), Window.ENGLISH).signIn("designer")) {
            designer.open("/desk/design");
            designer.requireReadable();
            var page = designer.page();
            page.click("a[href*='deadlines.dmn']");
            assertThat(page.locator("[data-part=state]")).hasText("nothing found");

            var cell = page.locator("[data-element-id=Rule_FirstResponseGeneral_amount]");
            write(designer, cell, "\"20 minutes\"");
            assertThat(page.locator("[data-part=findings]")).containsText("20 minutes");
            designer.requireReadable();
            designer.picture("design-table-" + Window.ENGLISH.name());
            write(designer, cell, "\"20 min\"");
            assertThat(page.locator("[data-part=state]")).hasText("nothing found");

            page.click("[data-save]");
            assertThat(page.locator("[data-part=saved]")).hasText("saved as version 1");
            proposeAndTakeBack(designer);
            page.click("[data-deploy-open]");
            designer.requireReadable();
            page.fill("#deploy textarea", "Customers waited too long.");
            page.click("#deploy form button:not([type])");
            page.waitForURL(address -> address.endsWith("/desk/design"));
            assertThat(page.locator(".sets li").first()).containsText("Customers waited too long.");
            designer.requireQuiet();
        } finally {
            // Other tests of the same application count on half an hour.
            var whole = new TreeMap<>(deployments.current());
            whole.put(TABLE, shipped);
            deployments.deploy("designer", whole);
        }
    }

    /** As a change it waits and shows whom it affects; taken back, the draft can be worked on again. */
    private static void proposeAndTakeBack(Reader designer) {
        var page = designer.page();
        var editor = page.url();
        page.click("[data-deploy-open]");
        page.fill("#deploy textarea", "Let somebody else look.");
        page.click("#deploy [name=propose]");
        page.waitForURL(address -> address.contains("/desk/design/changes/"));
        assertThat(page.locator("h1")).hasText("Let somebody else look.");
        var change = page.url().replaceFirst(".*/desk", "/desk");
        page.click("[data-affected]");
        assertThat(page.locator("[data-affected-cases]")).not().isEmpty();
        designer.open("/desk/design");
        assertThat(page.locator(".drafts a[href='" + change + "']")).hasText("Waits as a change");
        designer.open(change);
        page.fill("[data-act=refusal] [name=reason]", "I am alone today.");
        page.click("[data-act=refusal] button");
        assertThat(page.locator(".state").first()).hasText("withdrawn");
        designer.open(editor.replaceFirst(".*/desk", "/desk"));
        assertThat(page.locator("[data-part=state]")).hasText("nothing found");
    }

    private static void write(Reader designer, com.microsoft.playwright.Locator cell, String text) {
        cell.click();
        designer.page().keyboard().press("Control+A");
        designer.page().keyboard().type(text);
        designer.page().locator("h1").click();
    }

    @Test
    void aDiagramAndAFormAreOpenedInChineseAndDarkness() {
        try (var designer = new Reader(url(), Window.CHINESE.dark()).signIn("designer")) {
            designer.open(EDITOR + "processes/complaint.bpmn");
            var page = designer.page();
            assertThat(page.locator(".bjs-powered-by")).isVisible();
            assertThat(page.locator("[data-part=state]")).hasText("未发现问题");
            page.click("[data-element-id=Activity_FirstResponse]");
            assertThat(page.locator(".bio-properties-panel")).containsText("常规");
            designer.requireReadable();
            designer.picture("design-model-" + Window.CHINESE.dark().name());
            designer.requireQuiet();

            designer.open(EDITOR + "forms/verify-facts.form");
            assertThat(page.locator(".fjs-element[data-id=Field_verification]")).isVisible();
            designer.requireReadable();
            designer.requireQuiet();
        }
    }
}
