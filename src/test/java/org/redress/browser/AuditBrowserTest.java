package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** An auditor's hour in a real browser. */
class AuditBrowserTest extends StoryApp {
    /** A question that was answered late; its customer has this mail address. */
    private String answeredLate(String mail) {
        var number = shop().file(Map.of(
                        "subject",
                        "Which tea?",
                        "text",
                        "Which tea is it that you sell?",
                        "customer",
                        Map.of("name", "Zhao Lei", "email", mail, "language", "en")))
                .body()
                .path("number")
                .asText();
        shop().task(number, "Activity_FirstResponse");
        shop().fire(number, "Event_FirstResponseOverdue");
        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "INQUIRY", "answer", "Dear Zhao Lei, it is a green tea of this spring."));
        return number;
    }

    @Test
    void anAuditorSearchesOpensReplaysAndSeesTheHeatMap() {
        var mail = UUID.randomUUID() + "@example.com";
        var number = answeredLate(mail);
        try (var auditor = new Reader(url(), Window.ENGLISH).signIn("auditor").open("/desk/audit")) {
            auditor.page().fill("[name=person]", mail);
            auditor.page().click("[data-search] button");
            assertThat(auditor.page().locator(".audit-search [name=reason]:invalid"))
                    .hasCount(1);
            auditor.page().fill(".audit-search [name=reason]", "Letter of the authority");
            auditor.page().keyboard().press("Enter");
            assertThat(auditor.page().locator("[data-line]")).hasCount(1);
            org.assertj.core.api.Assertions.assertThat(auditor.page().url()).doesNotContain("example.com");
            auditor.requireReadable();

            auditor.page().keyboard().press("j");
            auditor.page().keyboard().press("Enter");
            assertThat(auditor.page()).hasURL(Pattern.compile(".*/desk/audit/cases/" + number + "\\?search=.*"));
            assertThat(auditor.page().locator(".strays")).containsText("Late");
            assertThat(auditor.page().locator(".moments")).containsText("Deadline met late");
            replay(auditor);
            form(auditor);
            pack(auditor, number);
            auditor.requireReadable();

            auditor.open("/desk/audit/processes");
            assertThat(auditor.page().locator(".diagram [data-element-id=Activity_FirstResponse]"))
                    .hasClass(Pattern.compile(".*heat-\\d.*"));
            assertThat(auditor.page().locator("[data-fit]")).containsText("steps as the diagram allows");
            auditor.page().check("[name=by][value=breaches]");
            assertThat(auditor.page().locator(".step-time").first()).containsText("missed");
            auditor.requireReadable();
            auditor.requireQuiet();
        }
    }

    private static void replay(Reader auditor) {
        var first = auditor.page().locator(".diagram [data-element-id=StartEvent_ComplaintReceived]");
        var where = auditor.page().locator("[data-where]");
        assertThat(where).containsText(Pattern.compile("Step (\\d+) of \\1"));
        auditor.page().locator(".steps summary").click();
        auditor.page().locator("[data-step='1']").click();
        assertThat(first).hasClass(Pattern.compile(".*current.*"));
        auditor.page().keyboard().press("ArrowRight");
        assertThat(where).containsText("Step 2 of");
        assertThat(first).hasClass(Pattern.compile(".*taken.*"));
        auditor.page().keyboard().press("ArrowLeft");
        assertThat(where).containsText("Step 1 of");
        auditor.page().keyboard().press("p");
        assertThat(where).containsText(Pattern.compile("Step ([3-9]|\\d\\d) of"));
        auditor.page().keyboard().press("p");
        assertThat(auditor.page().locator("[data-play]")).hasAttribute("aria-pressed", "false");
    }

    /** The reason of the search that led here stands there already. */
    private static void pack(Reader auditor, String number) {
        auditor.page().locator(".pack summary").click();
        assertThat(auditor.page().locator(".pack [name=reason]")).hasValue("Letter of the authority");
        var pack = auditor.page()
                .waitForDownload(() -> auditor.page().locator(".pack button").click());
        org.assertj.core.api.Assertions.assertThat(pack.suggestedFilename()).isEqualTo("evidence-" + number + ".zip");
    }

    private static void form(Reader auditor) {
        auditor.page().locator("[data-shown-form] summary").first().click();
        var answer = auditor.page().locator("[data-shown-form] textarea").first();
        assertThat(answer).isVisible();
        assertThat(answer).not().isEditable();
        auditor.page().uncheck("[data-kinds] [value=DEADLINE]");
        assertThat(auditor.page().locator(".moments [data-kind=DEADLINE]").first())
                .isHidden();
        auditor.page().check("[data-kinds] [value=DEADLINE]");
    }

    @Test
    void everybodyCanReadTheAuditorsPagesOnEveryScreen() {
        var number = answeredLate(UUID.randomUUID() + "@example.com");
        for (Window window : List.of(Window.CHINESE, Window.ENGLISH.dark().wide(360)))
            try (var auditor = new Reader(url(), window).signIn("auditor")) {
                auditor.open("/desk/audit");
                auditor.page().locator(".pack summary").click();
                auditor.requireReadable();
                auditor.picture("audit-" + window.name());
                auditor.open("/desk/audit/cases/" + number);
                auditor.page().locator(".pack summary").click();
                assertThat(auditor.page().locator(".djs-element").first()).isVisible();
                auditor.page().locator(".beside details").first().click();
                auditor.requireReadable();
                auditor.picture("audit-case-" + window.name());
                auditor.open("/desk/audit/processes");
                Locator coloured = auditor.page().locator(".heat-4").first();
                assertThat(coloured).isVisible();
                assertThat(auditor.page().locator("[data-fit] strong").first()).isVisible();
                auditor.requireReadable();
                auditor.picture("audit-processes-" + window.name());
                auditor.requireQuiet();
            }
    }
}
