package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.redress.browser.Reader.Window;
import org.redress.common.Ids;

/**
 * The pictures of the README and of {@code docs/designing.md}, in {@code target/screenshots/docs}: {@code mvn -Pbench test
 * -Dtest=DocumentPicturesTest}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentPicturesTest extends SamplePictures {
    /** A case in which an agent asks for help: a busy day has more of them than the samples. */
    private record Asked(String order, String customer, String subject, String text, String why) {}

    private static final List<Asked> ASKED = List.of(
            new Asked(
                    "8803",
                    "Oliver Brown",
                    "Wrong colour of curtains",
                    "I ordered grey curtains and got blue ones. The wrong item was sent.",
                    "Grey is sold out."),
            new Asked("8804", "陈静", "台灯不亮", "收到的台灯是坏的，插上电不亮，质量太差。", "客户要求今天上门维修。"),
            new Asked("8805", "刘洋", "少发了两只杯子", "订单是六只杯子，少发了两只，只收到四只。", "仓库说已按六只发出。"),
            new Asked(
                    "8806",
                    "Emma Wilson",
                    "Zip broke on the first day",
                    "The zip of the bag broke on the first day, poor quality.",
                    "She wants more than I may give."));

    /** Those of the README, before others fill the desk with cases of theirs. */
    @Test
    @Order(1)
    void takeThoseOfTheDocuments() throws IOException {
        ASKED.forEach(this::askForHelp);
        document("desk-queue", "supervisor", "/desk", Window.ENGLISH);
        document("desk-escalation", "supervisor", "/desk/cases/" + escalated("跑步鞋开胶"), Window.CHINESE.dark());
        document("desk-board", "supervisor", "/desk/board", Window.CHINESE.dark());
        document("audit-case", "auditor", "/desk/audit/cases/" + closed("台灯晚到了八天"), Window.CHINESE);
        document("change", "manager", "/desk/design/changes/" + signed(), Window.ENGLISH);
        document("portal-case", "", new CustomerPages(shop(), url()).proposal(), Window.CHINESE.wide(360));
    }

    private void askForHelp(Asked one) {
        var customer = Map.of("name", one.customer(), "email", Ids.next() + "@example.com", "language", "en");
        var told = shop().file(Map.of(
                "orderId", one.order(), "customer", customer, "subject", one.subject(), "text", one.text()));
        var number = told.body().path("number").asText();
        shop().task(number, "Activity_FirstResponse");
        Assertions.assertThat(shop().post("agent", "/api/cases/" + number + "/escalate", Map.of("reason", one.why()))
                        .status())
                .isLessThan(300);
    }

    /** The sample case of this subject that nobody answered in time. */
    private String escalated(String subject) {
        var late =
                shop().get("supervisor", "/api/escalations?state=OPEN").body().path("items");
        return StreamSupport.stream(late.spliterator(), false)
                .map(one -> one.path("caseNumber").asText())
                .filter(number -> shop().see(number).path("subject").asText().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private String closed(String subject) {
        var found = shop().get("supervisor", "/api/cases?stage=CLOSED").body().path("items");
        return StreamSupport.stream(found.spliterator(), false)
                .filter(one -> one.path("subject").asText().equals(subject))
                .map(one -> one.path("number").asText())
                .findFirst()
                .orElseThrow();
    }

    private void document(String name, String user, String address, Window window) {
        if (!wanted(name)) return;
        try (var reader = new Reader(url(), window.wide(Math.min(window.width(), 1280)))) {
            if (!user.isEmpty()) reader.signIn(user);
            var page = reader.open(address).page();
            drawn(page);
            if (window.width() < 500) twiceAsSharp(page, window);
            page.screenshot(seen(name));
        }
    }

    /** A telephone has more than one point for each pixel. */
    private static void twiceAsSharp(Page page, Window window) {
        page.setViewportSize(2 * window.width(), 1600);
        page.evaluate("document.documentElement.style.zoom = 2");
    }

    /** Those of {@code docs/designing.md}; the table with a finding is taken by {@link DesignBrowserTest}. */
    @Test
    void takeThoseOfTheFirstChange() throws IOException {
        if (!wanted("design")) return;
        var draft = DesignBrowserTest.draft(shop());
        try (var reader = new Reader(url(), Window.ENGLISH.wide(1280)).signIn("designer")) {
            var page = reader.page();
            reader.open(EDITOR + "processes/late-order.bpmn&draft=" + draft);
            assertThat(page.locator("[data-part=state]")).hasText("nothing found");
            var pencil = new Pencil(page);
            DesignBrowserTest.approval(pencil);
            pencil.take("Activity_ApproveNotice");
            assertThat(pencil.templated("Deadline")).isVisible();
            assertThat(page.locator("[data-part=state]")).hasText("nothing found");
            page.screenshot(seen("design-model"));
            page.click("[data-save]");
            assertThat(page.locator("[data-part=saved]")).hasText("saved as version 1");
            reader.open("/desk/design/rehearsals/" + rehearsed(draft));
            page.screenshot(seen("design-rehearsal"));
            reader.open("/desk/design/changes/" + change(draft));
            drawn(page);
            page.locator("[data-file$='late-order.bpmn']").screenshot(part("design-difference"));
            page.click("[data-affected]");
            drawn(page);
            page.locator("section:has(#affected-title)").screenshot(part("design-affected"));
        }
    }

    private static Page.ScreenshotOptions seen(String name) {
        return new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/docs/" + name + ".png"));
    }

    private static Locator.ScreenshotOptions part(String name) {
        return new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots/docs/" + name + ".png"));
    }

    private String rehearsed(String draft) {
        var order = Map.of("draft", draft, "cases", 300, "days", 30, "seed", 7);
        var id = shop().post("designer", "/api/rehearsals", order)
                .body()
                .path("id")
                .asText();
        Awaitility.await().atMost(Duration.ofMinutes(8)).until(() -> shop().get("designer", "/api/rehearsals/" + id)
                .body()
                .path("state")
                .asText()
                .equals("DONE"));
        return id;
    }

    private String change(String draft) {
        var reason = Map.of("reason", "Customers wait too long, and no notice goes out unread.", "anyway", false);
        return shop().post("designer", "/api/designs/drafts/" + draft + "/change", reason)
                .body()
                .path("change")
                .asText();
    }

    private String signed() throws IOException {
        var id = proposed();
        var why = "Half of the answers within 30 minutes only said that another one follows.";
        shop().post("designer", "/api/changes/" + id + "/signature", Map.of("signature", why));
        return id;
    }
}
