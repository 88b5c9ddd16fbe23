package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** The pages of the change gate in a real browser; nothing that is proposed here comes into force. */
class ChangesBrowserTest extends StoryApp {
    private static final String ON_WHAT_THEY_NAME = """
            () => [...document.querySelectorAll('.djs-element[data-element-id$=_label]')]
              .filter((label) => {
                const named = label.dataset.elementId.replace(/_label$/, '');
                const symbol = label.closest('svg').querySelector(`[data-element-id="${named}"].djs-shape .djs-visual`);
                if (!symbol) return false;
                const [one, other] = [label.querySelector('text'), symbol].map((part) => part.getBoundingClientRect());
                const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
                const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
                return wide > 0 && high > one.height / 5;
              })
              .map((label) => label.dataset.elementId)""";

    private String proposed() throws IOException {
        var table = Files.readString(Path.of("processes/decisions/deadlines.dmn"));
        var diagram = Files.readString(Path.of("processes/complaint.bpmn"));
        var late = Files.readString(Path.of("processes/late-order.bpmn"));
        var atOnce = late.replace(
                "sourceRef=\"Event_NoticeDue\" targetRef=\"Event_QuietHoursOver\"",
                "sourceRef=\"Event_NoticeDue\" targetRef=\"Activity_SendLateNotice\"");
        var files = Map.of(
                "late-order.bpmn", atOnce,
                "deadlines.dmn", table.replace("<text>\"30 min\"</text>", "<text>\"45 min\"</text>"),
                "complaint.bpmn", diagram.replace("name=\"Give first response\"", "name=\"First words\""));
        var made = shop().post("designer", "/api/changes", Map.of("files", files, "reason", "Fewer hasty answers"));
        return made.body().path("id").asText();
    }

    private static LocalDate monday() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Test
    void aChangeIsSeenSignedAndRefused() throws IOException {
        var waiting = shop().complaint("I wait for an answer.");
        var change = "/desk/design/changes/" + proposed();
        try (var designer = new Reader(url(), Window.CHINESE).signIn("designer")) {
            designer.open("/desk/design/changes");
            assertThat(designer.page().locator(".changes")).containsText("Fewer hasty answers");
            designer.requireReadable();
            designer.picture("changes");
            designer.open(change);
            assertThat(designer.page().locator(".losses")).containsText("紧急度 一般 30 分钟 → 45 分钟");
            var rule = designer.page().locator("[data-part=Rule_FirstResponseGeneral]");
            assertThat(rule.locator("strong")).hasText("时限 首次答复 · 紧急度 一般");
            assertThat(rule.locator("ins").first()).hasText("45 分钟");
            assertThat(designer.page()
                            .locator("[data-part=Activity_FirstResponse] ins")
                            .first())
                    .hasText("First words");
            assertThat(designer.page().locator("[data-part=Flow_NoticeDueToQuietHoursOver] dl"))
                    .containsText(Pattern.compile("终点\\s+静默时段结束\\s+发送延迟告知"));
            assertThat(designer.page().locator("[data-side=after] .is-changed").first())
                    .isVisible();
            Assertions.assertThat(designer.page().evaluate(ON_WHAT_THEY_NAME))
                    .as("Chinese labels on the symbol that they name")
                    .isEqualTo(List.of());
            designer.page().fill("[name=signature]", "Hasty answers led to second complaints.");
            designer.page().click("[data-act=signature] button");
            assertThat(designer.page().locator(".losses")).containsText("designer");
            designer.page().click("[data-affected]");
            assertThat(designer.page().locator("[data-affected-cases]")).containsText("可迁移");
            designer.page().fill("[name=last]", "7");
            designer.page().click("[data-what-if]");
            assertThat(designer.page().locator("[data-what-if-cases]")).containsText("首次答复");
            assertThat(designer.page().locator("[data-what-if-cases] p").first())
                    .containsText(Pattern.compile("：[1-7] 次决定"));
            designer.requireReadable();
            designer.requireQuiet();
            designer.picture("change");
        }
        try (var manager = new Reader(url(), Window.ENGLISH.dark().wide(360)).signIn("manager")) {
            manager.open(change);
            assertThat(manager.page().locator("[data-act=confirmation]")).isVisible();
            manager.requireReadable();
            manager.picture("change-small");
            manager.page().click("[data-affected]");
            assertThat(manager.page().locator("[data-affected-cases] td").first())
                    .hasCSS("display", "block");
            manager.requireReadable();
            manager.page().fill("[data-act=confirmation] [name=startsAt]", monday() + "T08:00");
            manager.page().click("[data-act=confirmation] button");
            assertThat(manager.page().locator(".state").first()).hasClass("state SCHEDULED");
            assertThat(manager.page().locator("#change > header")).containsText("08:00");
            manager.page().fill("[data-act=refusal] [name=reason]", "Not before the holidays.");
            manager.page().click("[data-act=refusal] button");
            assertThat(manager.page().locator(".state").first()).hasText("refused");
        }
        shop().task(waiting, "Activity_FirstResponse");
    }

    @Test
    void aChangeInForceMovesRunningCasesAndBack() throws IOException {
        shop().task(shop().complaint("I wait while the rules change."), "Activity_FirstResponse");
        var table = Files.readString(Path.of("processes/decisions/deadlines.dmn"));
        var quicker = Map.of("deadlines.dmn", table.replaceFirst("<text>\"30 min\"</text>", "<text>\"20 min\"</text>"));
        var made = shop().post("designer", "/api/changes", Map.of("files", quicker, "reason", "Quicker answers"));
        var id = made.body().path("id").asText();
        try (var manager = new Reader(url(), Window.CHINESE).signIn("manager")) {
            manager.open("/desk/design/changes/" + id);
            manager.page().click("[data-act=confirmation] button");
            assertThat(manager.page().locator(".state").first()).hasClass("state IN_FORCE");
            manager.open("/desk/design/changes/" + id);
            assertThat(manager.page().locator("[data-progress]")).isEmpty();
            manager.page().click("[data-move] button");
            assertThat(manager.page().locator("[data-move-back]")).isVisible();
            manager.open("/desk/design/changes/" + id);
            assertThat(manager.page().locator("[data-progress]")).containsText("已迁移");
            manager.page().click("[data-move-back]");
            assertThat(manager.page().locator("[data-move-back]")).isHidden();
            manager.requireReadable();
            manager.requireQuiet();
        } finally {
            shop().post("manager", "/api/changes/" + id + "/rollback", Map.of("reason", "The trial is over."));
        }
    }
}
