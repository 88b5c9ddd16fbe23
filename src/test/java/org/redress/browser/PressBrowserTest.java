package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** What somebody presses happens, though others do something between the press and the release. */
class PressBrowserTest extends StoryApp {
    private static final Pattern OWN = Pattern.compile(".*\\bown\\b.*");
    /** A page gathers what it hears, the board for longest, and draws then. */
    private static final int DRAWN_MS = 5000;

    private String fresh(String words) {
        var number = shop().complaint(words);
        shop().task(number, "Activity_FirstResponse");
        return number;
    }

    private void note(String number, String words) {
        var note = Map.of("direction", "NOTE", "text", words);
        shop().post("supervisor", "/api/cases/" + number + "/messages", note);
    }

    private static void press(Locator what) {
        what.hover();
        what.page().mouse().down();
    }

    @Test
    void aSheetOpensThoughAColleagueWritesANoteMeanwhile() {
        var number = fresh("A cup under a pressed button");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var page = agent.open("/desk/cases/" + number).page();
            press(page.locator("[data-opens=act-escalate]"));
            note(number, "The warehouse has found it.");
            page.waitForTimeout(DRAWN_MS);
            page.mouse().up();
            assertThat(page.locator("#act-escalate")).isVisible();
            page.waitForTimeout(DRAWN_MS);
            assertThat(page.locator("#act-escalate")).isVisible();
            page.locator("#act-escalate [data-closes]").click();
            assertThat(page.locator(".said")).containsText("The warehouse has found it.");

            page.locator(".case-acts summary").focus();
            note(number, "It leaves today.");
            assertThat(page.locator(".said")).containsText("It leaves today.");
            assertThat(page.locator(".case-acts summary")).isFocused();
            agent.requireQuiet();
        }
    }

    @Test
    void aMenuOpensThoughThePageIsOnItsWayAlready() {
        var number = fresh("A cup under a quick finger");
        var asked = new ArrayList<Route>();
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var page = agent.open("/desk/cases/" + number).page();
            page.route("**/desk/cases/" + number, route -> {
                asked.add(route);
                if (asked.size() > 1) route.resume();
            });
            note(number, "The carrier called.");
            page.waitForCondition(() -> !asked.isEmpty());
            press(page.locator(".case-acts summary"));
            page.waitForResponse("**/desk/cases/" + number, () -> asked.get(0).resume());
            page.waitForTimeout(500);
            page.mouse().up();
            assertThat(page.locator(".said")).containsText("The carrier called.");
            assertThat(page.locator(".case-acts .menu")).hasAttribute("open", "");
            agent.requireQuiet();
        }
    }

    @Test
    void aTaskIsClaimedByMouseAndGivenBackByTheSpaceBarThoughTheQueueChanges() {
        var number = fresh("A cup that is claimed slowly");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var page = agent.open("/desk?tab=team&q=" + number).page();
            var line = page.locator("[data-case='" + number + "']").first();
            press(line.locator("[data-post]"));
            note(number, "One who looks on.");
            page.waitForTimeout(DRAWN_MS);
            page.mouse().up();
            assertThat(line).hasClass(OWN);

            line.locator("[data-post$=release]").focus();
            page.keyboard().down("Space");
            note(number, "One who still looks on.");
            page.waitForTimeout(DRAWN_MS);
            page.keyboard().up("Space");
            assertThat(line).not().hasClass(OWN);
            assertThat(line).isFocused();
            agent.requireQuiet();
        }
    }

    @Test
    void aTaskOfTheBoardIsHandedOnThoughTheBoardChanges() {
        var number = fresh("A cup on the board");
        var task = shop().task(number, "Activity_FirstResponse");
        shop().post("agent", "/api/tasks/" + task + "/claim", Map.of());
        try (var supervisor = new Reader(url(), Window.CHINESE).signIn("supervisor")) {
            var page = supervisor.open("/desk/board?person=agent").page();
            press(page.locator("[data-line='" + task + "'] [data-hand-on]"));
            note(number, "One who looks at the board.");
            page.waitForTimeout(DRAWN_MS);
            page.mouse().up();
            assertThat(page.locator("#assign")).isVisible();
            supervisor.requireQuiet();
        }
    }
}
