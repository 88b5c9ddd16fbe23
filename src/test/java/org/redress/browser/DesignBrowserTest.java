package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.engine.Deployments;
import org.redress.story.Shop;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A designer's hour in a real browser. */
class DesignBrowserTest extends StoryApp {
    private static final String TABLE = "processes/decisions/deadlines.dmn";
    private static final String DIAGRAM = "processes/late-order.bpmn";
    private static final String CLOCKS = "select job.id_ || ' ' || job.duedate_ from act_ru_job job"
            + " join act_ru_execution e on e.id_ = job.process_instance_id_"
            + " join act_ru_execution root on root.id_ = e.root_proc_inst_id_"
            + " where root.business_key_ = ? and job.type_ = 'timer'"
            + " union all select id::text || ' ' || state || ' ' || due from redress.deadline where case_number = ?"
            + " order by 1";
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
        var draft = page.locator(".drafts li").first();
        assertThat(draft).containsText("last saved today");
        assertThat(draft.getByText(TABLE)).hasCount(1);
        assertThat(page.locator(".drafts a[href='" + change + "']")).hasText("Waits as a change");
        designer.open(change);
        page.fill("[data-act=refusal] [name=reason]", "I am alone today.");
        page.click("[data-act=refusal] button");
        assertThat(page.locator(".state").first()).hasText("withdrawn");
        designer.open(editor.replaceFirst(".*/desk", "/desk"));
        assertThat(page.locator("[data-part=state]")).hasText("nothing found");
    }

    private static void write(Reader designer, Locator cell, String text) {
        cell.click();
        designer.page().keyboard().press("Control+A");
        designer.page().keyboard().type(text);
        designer.page().locator("h1").click();
    }

    @Test
    void anApprovalIsDrawnAndRunningCasesMoveThereAndBack() throws Exception {
        var waiting = shop().complaint("When does my cup come?");
        shop().task(waiting, "Activity_FirstResponse");
        var before = clocks(waiting);
        try (var designer = new Reader(url(), Window.ENGLISH).signIn("designer");
                var manager = new Reader(url(), Window.ENGLISH).signIn("manager")) {
            var change = proposed(designer, draft(shop()));
            manager.open(change).page().click("[data-act=confirmation] button");
            assertThat(state(manager)).hasClass("state IN_FORCE");
            try {
                manager.page().click("[data-move] button");
                assertThat(manager.page().locator("[data-move-back]")).isVisible();
                assertThat(manager.page().locator("[data-failures] li")).hasCount(0);
                Assertions.assertThat(clocks(waiting)).isEqualTo(before);
                manager.page().click("[data-move-back]");
                Awaitility.await()
                        .until(() -> shop().get("auditor", change.replace("/desk/design", "/api") + "/migration")
                                .body()
                                .path("state")
                                .asText()
                                .equals("TURNED_BACK"));
                Assertions.assertThat(clocks(waiting)).isEqualTo(before);
            } finally {
                manager.open(change).page().fill("[data-act=rollback] [name=reason]", "The hour is over.");
                manager.page().click("[data-act=rollback] button");
                assertThat(state(manager)).hasClass("state ROLLED_BACK");
            }
        }
    }

    private static Locator state(Reader reader) {
        return reader.page().locator("#change > header .state");
    }

    /** Timers and deadlines of a case, each with its own id, so that one that was made anew shows too. */
    private static List<String> clocks(String number) {
        return new JdbcTemplate(DATABASE.owner()).queryForList(CLOCKS, String.class, number, number);
    }

    /** The table and the form; the diagram is drawn by hand. */
    static String draft(Shop shop) throws IOException {
        var id = shop.post("designer", "/api/designs/drafts", Map.of("title", "Twenty minutes"))
                .body()
                .path("id")
                .asText();
        var table = Files.readString(Path.of(TABLE)).replaceFirst("\"30 min\"", "\"20 min\"");
        var form = Files.readString(Path.of("src/test/resources/models/approve-notice.form"));
        for (var file : Map.of(TABLE, table, "forms/approve-notice.form", form).entrySet()) {
            var base = shop.get("designer", "/api/designs/file?path=" + file.getKey())
                    .body()
                    .path("deployment")
                    .asText("");
            var saved = Map.of("path", file.getKey(), "content", file.getValue(), "version", 0, "base", base);
            shop.put("designer", "/api/designs/drafts/" + id + "/file", saved);
        }
        return id;
    }

    private static String proposed(Reader designer, String draft) {
        var page = designer.open(EDITOR + DIAGRAM).page();
        assertThat(page.locator("[data-part=state]")).hasText("nothing found");
        page.selectOption("[data-choice]", draft);
        approval(new Pencil(page));
        assertThat(page.locator("[data-part=state]")).hasText("nothing found");
        designer.picture("design-approval");
        page.click("[data-save]");
        assertThat(page.locator("[data-part=saved]")).hasText("saved as version 1");
        page.click("[data-deploy-open]");
        page.fill("#deploy textarea", "Customers wait too long, and no notice goes out unread.");
        page.click("#deploy [name=propose]");
        page.waitForURL(address -> address.contains("/desk/design/changes/"));
        page.click("[data-affected]");
        assertThat(page.locator("[data-affected-cases] tbody tr").first()).isVisible();
        designer.requireReadable();
        designer.picture("change-approval");
        return page.url().replaceFirst(".*/desk", "/desk");
    }

    /** As step 4 of {@code docs/designing.md} tells. */
    static void approval(Pencil pencil) {
        pencil.take("Activity_NameDelay");
        pencil.append("User task");
        pencil.name("Approve notice");
        pencil.press(".bio-properties-panel-select-template-button");
        pencil.choose("Task with a deadline");
        pencil.templated("Deadline").selectOption("approval");
        pencil.templated("Group").selectOption("supervisors");
        pencil.templated("Form").fill("approve-notice");
        pencil.write("Documentation", "documentation", "A supervisor reads it first. Source: House rule: four eyes.");
        pencil.erase("Flow_NameDelayToQuietHoursOver");
        pencil.putOnBorder("Activity_ApproveNotice", "Timer boundary event (non-interrupting)", "Approval overdue");
        pencil.take("Event_ApprovalOverdue");
        pencil.select("Timer", "timerEventDefinitionType", "timeDate");
        pencil.write("Timer", "timerEventDefinitionValue", "${deadlines.due(execution, 'approval')}");
        pencil.append("Message end event");
        pencil.name("Supervisor told");
        pencil.select("Message", "messageRef", "create-new");
        pencil.write("Message", "messageName", "EscalationRaised");
        pencil.select("Implementation", "implementationType", "delegateExpression");
        pencil.write("Implementation", "delegateExpression", "${raiseEscalation}");
        pencil.take("Activity_ApproveNotice");
        pencil.pad("append.gateway");
        pencil.name("Approved?");
        pencil.connect("Gateway_Approved", "Event_QuietHoursOver");
        pencil.name("Yes");
        pencil.pad("replace");
        pencil.choose("Default");
        pencil.connect("Gateway_Approved", "Activity_NameDelay");
        pencil.name("No");
        pencil.select("Condition", "conditionType", "expression");
        pencil.write("Condition", "conditionExpression", "${noticeApproval == 'REFUSE'}");
    }

    @Test
    void aNarrowWindowBeginsWhereTheProcessDoes() {
        try (var designer = new Reader(url(), Window.ENGLISH.wide(360)).signIn("designer")) {
            var page = designer.open(EDITOR + "processes/complaint.bpmn").page();
            assertThat(page.locator("[data-part=state]")).hasText("nothing found");
            assertThat(page.locator(".djs-minimap")).isHidden();
            var start = page.locator("[data-element-id=StartEvent_ComplaintReceived]")
                    .first()
                    .boundingBox();
            var tools = page.locator(".djs-palette").boundingBox();
            Assertions.assertThat(start.width).isGreaterThanOrEqualTo(18);
            Assertions.assertThat(start.x).isBetween(0d, 300d);
            Assertions.assertThat(start.y).isGreaterThan(tools.y + tools.height);
            designer.requireReadable();
        }
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
            assertThat(page.locator(".fjs-select-placeholder").first()).hasText("请选择");
            designer.requireReadable();
            designer.requireQuiet();
        }
    }
}
