package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.engine.Accounts;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** The supervisor's board in a real browser. */
class BoardBrowserTest extends StoryApp {
    @Autowired
    private Accounts accounts;

    private void colleague(String id, String name) {
        accounts.create(id, name, "redress-demo-2026", Set.of("agents"));
    }

    private String taskOf(String person) {
        var number = shop().complaint("A task on the desk of " + person);
        var task = shop().task(number, "Activity_FirstResponse");
        shop().post(person, "/api/tasks/" + task + "/claim", Map.of());
        return task;
    }

    private static Locator line(Reader reader, String id) {
        return reader.page().locator("[data-line='" + id + "']");
    }

    private String holder(String task) {
        return shop().get("supervisor", "/api/tasks/" + task)
                .body()
                .path("assignee")
                .asText();
    }

    @Test
    void aTaskIsGivenToAColleagueWithTheKeyboardAndTakenBack() {
        colleague("desk-ann", "Ann Zhou");
        colleague("desk-bo", "Bo Chen");
        var task = taskOf("desk-ann");
        try (var supervisor = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            supervisor.open("/desk/board?person=desk-ann");
            line(supervisor, task).focus();
            supervisor.page().keyboard().press("t");
            supervisor.page().selectOption("[name=assignee]", "desk-bo");
            supervisor.requireReadable();
            supervisor.page().keyboard().press("Tab");
            supervisor.page().keyboard().press("Enter");
            assertThat(line(supervisor, task)).hasCount(0);
            Assertions.assertThat(holder(task)).isEqualTo("desk-bo");

            supervisor.page().locator(".tell button").click();
            assertThat(line(supervisor, task)).isVisible();
            assertThat(supervisor.page().locator(".tell")).hasCount(1);
            drag(line(supervisor, task), line(supervisor, "desk-bo"));
            assertThat(line(supervisor, task)).hasCount(0);
            Assertions.assertThat(holder(task)).isEqualTo("desk-bo");
            supervisor.page().locator(".tell button").first().click();
            assertThat(line(supervisor, task)).isVisible();
            Assertions.assertThat(holder(task)).isEqualTo("desk-ann");
            supervisor.requireQuiet();
        }
    }

    /** What a mouse does, told one by one: moves of a busy machine's mouse get lost on the way. */
    private static void drag(Locator what, Locator onto) {
        what.dispatchEvent("dragstart");
        onto.dispatchEvent("dragover");
        assertThat(onto).hasClass(Pattern.compile("takes"));
        onto.dispatchEvent("drop");
    }

    @Test
    void anAbsenceIsEnteredInTheTimeOfTheShopAndTheDeskHandedOver() {
        colleague("desk-eve", "Eve Lin");
        var task = taskOf("desk-eve");
        try (var supervisor = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            supervisor.open("/desk/board?person=desk-eve");
            supervisor.page().locator("[data-opens=absence]").click();
            supervisor.page().selectOption("[name=agent]", "desk-eve");
            supervisor.page().fill("[name=begins]", "2098-01-05T09:00");
            supervisor.page().fill("[name=ends]", "2099-01-05T18:30");
            supervisor.requireReadable();
            supervisor.page().press("[name=ends]", "Enter");
            var gap = supervisor.page().locator(".absences li", new Page.LocatorOptions().setHasText("Eve Lin"));
            assertThat(gap).containsText("18:30");
            Assertions.assertThat(
                            shop().get("supervisor", "/api/absences").body().toString())
                    .contains("2098-01-05T01:00:00Z", "2099-01-05T10:30:00Z");

            supervisor.page().locator("[data-hand-over=desk-eve]").click();
            assertThat(supervisor.page().locator("[data-batch-changes] li")).hasCount(1);
            supervisor.requireReadable();
            supervisor.page().locator("[data-batch-do]").click();
            assertThat(line(supervisor, task)).hasCount(0);
            gap.locator("button").click();
            assertThat(gap).hasCount(0);
            supervisor.page().locator(".tell button").last().click();
            assertThat(gap).containsText("18:30");
            gap.locator("button").click();
            assertThat(gap).hasCount(0);
            supervisor.requireQuiet();
        }
    }

    @Test
    void whatOthersDoIsSeenByItself() {
        colleague("desk-cai", "Cai Yun");
        try (var supervisor = new Reader(url(), Window.CHINESE).signIn("supervisor")) {
            supervisor.open("/desk/board?person=desk-cai");
            assertThat(line(supervisor, "desk-cai")).containsText("0 个任务");
            taskOf("desk-cai");
            assertThat(line(supervisor, "desk-cai")).containsText("1 个任务");
            supervisor.requireQuiet();
        }
    }

    @Test
    void whatIsNotShownAtFirstIsOneLinkAway() {
        for (int at = 0; at < 9; at++) {
            var number = shop().complaint("Nobody answered, number " + at);
            shop().task(number, "Activity_FirstResponse");
            shop().fire(number, "Event_FirstResponseOverdue");
        }
        try (var supervisor = new Reader(url(), Window.CHINESE.wide(360)).signIn("supervisor")) {
            supervisor.open("/desk/board");
            var late = supervisor.page().locator("section:has(#late-title)");
            assertThat(late.locator(".clocks li")).hasCount(8);
            late.locator(".rest a").click();
            assertThat(late.locator(".clocks li").nth(8)).isVisible();
            supervisor.requireReadable();
            late.locator(".rest a").click();
            assertThat(late.locator(".clocks li")).hasCount(8);
            var silent = supervisor.open("/desk/board?all=silent").page().locator("section:has(#silent-title)");
            silent.locator(".rest a").click();
            assertThat(silent.locator(".rest")).hasCount(0);
            supervisor.requireQuiet();
        }
    }

    @Test
    void everybodyCanReadItOnEveryScreen() {
        colleague("desk-dan", "Dan Wu");
        var task = taskOf("desk-dan");
        for (Window window :
                List.of(Window.ENGLISH.wide(900), Window.CHINESE.dark().wide(1920)))
            try (var reader = new Reader(url(), window).signIn("supervisor")) {
                reader.open("/desk/board?person=desk-dan");
                assertThat(line(reader, task)).isVisible();
                reader.requireReadable();
                reader.picture("board-" + window.name());
                reader.requireQuiet();
            }
    }

    @Test
    void aWeekIsEnteredWithTheKeyboard() {
        colleague("desk-kim", "Kim <b>Yu</b>");
        try (var supervisor = new Reader(url(), Window.CHINESE.dark().wide(360)).signIn("supervisor")) {
            supervisor.open("/desk/roster");
            line(supervisor, "desk-kim").locator("[data-week]").focus();
            supervisor.page().keyboard().press("Enter");
            supervisor.page().keyboard().type("9-18");
            supervisor.page().keyboard().press("Enter");
            assertThat(supervisor.page().locator("#week [data-fault]")).containsText("9-18");
            supervisor.requireReadable();
            supervisor.page().keyboard().press("ControlOrMeta+a");
            supervisor.page().keyboard().type("09:00-12:00，22:00-06:00");
            supervisor.page().keyboard().press("Enter");
            assertThat(line(supervisor, "desk-kim")).containsText("09:00-12:00, 22:00-06:00");
            supervisor.requireReadable();
            supervisor.picture("roster-entered");
        }
    }
}
