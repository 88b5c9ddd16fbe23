package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;
import org.springframework.test.context.TestPropertySource;

/**
 * Every page in both languages, both themes and three widths, for people to look at: {@code mvn -Pbench test
 * -Dtest=PagePicturesTest}, and with {@code -Dredress.pictures=audit} only those whose name begins so. The pictures lie
 * in {@code target/screenshots/all}, and those of the README and the other documents in {@code target/screenshots/docs}:
 * they show the sample cases of a first start.
 */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "redress.sample-cases=true")
class PagePicturesTest extends StoryApp {
    private static final List<Integer> WIDTHS = List.of(360, 1440, 1920);
    private static final String EDITOR = "/desk/design/editor?path=";
    private static final String ONLY = System.getProperty("redress.pictures", "");

    /** What is pressed on a page before it is looked at, by the name of the picture. */
    private static final Map<String, List<String>> PRESSED = Map.of(
            "audit-case", List.of(".beside details summary", "[data-shown-form] summary", ".steps summary"),
            "change", List.of("[data-affected]", "[data-what-if]"),
            "changes-propose", List.of("[data-opens=propose]"),
            "design-model", List.of("[data-element-id=Activity_FirstResponse]"),
            "design-form", List.of(".fjs-element[data-id=Field_verification]"),
            "design-deploy", List.of("[data-deploy-open]"),
            "accounts-new", List.of("[data-opens=new-account]"),
            "case-path", List.of("[data-part=facts]", "[data-path] summary"),
            "keys", List.of("[data-opens=keys]"));

    private static final String DRAWING = ".diagram, .canvas, [data-library]";

    /** Nothing is being fetched or drawn; a stream of news never ends, so that the network alone says nothing. */
    private static final String DRAWN = """
            () => document.readyState === 'complete'
              && !document.querySelector('main [aria-busy=true], .htmx-request, [data-complete][disabled]')
              && [...document.querySelectorAll('[data-side], [data-replay] .diagram, [data-heat] .diagram, [open] .diagram')]
                .every((place) => place.querySelector('.djs-element'))""";

    @BeforeEach
    void samplesHaveRun() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> shop().get("supervisor", "/api/cases?stage=CLOSED")
                                .body()
                                .path("items")
                                .size()
                        >= 3);
    }

    /** Those of the README, before others fill the desk with cases of theirs. */
    @Test
    @Order(1)
    void takeThoseOfTheDocuments() throws IOException {
        document("desk-queue", "supervisor", "/desk", Window.ENGLISH);
        document("desk-escalation", "supervisor", "/desk/cases/" + escalated("跑步鞋开胶"), Window.CHINESE.dark());
        document("desk-board", "supervisor", "/desk/board", Window.CHINESE.dark());
        document("audit-case", "auditor", "/desk/audit/cases/" + closed("台灯晚到了八天"), Window.CHINESE);
        document("change", "manager", "/desk/design/changes/" + signed(), Window.ENGLISH);
        document("portal-case", "", new CustomerPages(shop(), url()).proposal(), Window.CHINESE.wide(360));
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

    @Test
    void takeAll() throws IOException {
        var pages = new LinkedHashMap<String, Map<String, String>>(
                new Pages(shop()).ofStaff(Rehearsed.page(DATABASE, shop())));
        more().forEach((user, theirs) -> pages.merge(user, theirs, PagePicturesTest::both));
        for (var language : List.of(Window.CHINESE, Window.ENGLISH))
            pages.forEach((user, theirs) -> {
                if (theirs.keySet().stream().anyMatch(PagePicturesTest::wanted)) look(user, theirs, language);
            });
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        var both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    private static boolean wanted(String name) {
        return name.startsWith(ONLY);
    }

    private Map<String, Map<String, String>> more() throws IOException {
        var told =
                shop().file(Map.of("subject", "杯子", "text", "收到的杯子是破的，请尽快处理。")).body();
        var number = told.path("number").asText();
        return Map.of(
                "auditor",
                Map.of(
                        "audit", "/desk/audit",
                        "audit-case", "/desk/audit/cases/" + answered(),
                        "audit-processes", "/desk/audit/processes"),
                "designer",
                Map.of(
                        "changes", "/desk/design/changes",
                        "changes-propose", "/desk/design/changes",
                        "change", "/desk/design/changes/" + proposed(),
                        "design", "/desk/design",
                        "design-model", EDITOR + "processes/complaint.bpmn",
                        "design-table", EDITOR + "processes/decisions/deadlines.dmn",
                        "design-form", EDITOR + "forms/verify-facts.form",
                        "design-deploy", EDITOR + "processes/abuse.bpmn"),
                "agent",
                Map.of("case-path", "/desk/cases/" + number, "keys", "/desk"),
                "admin",
                Map.of("accounts-new", "/desk/accounts"),
                "",
                both(Map.of("sign-in", "/sign-in"), new CustomerPages(shop(), url()).all()));
    }

    private String answered() {
        var number = shop().complaint("Which tea is it that you sell?");
        shop().task(number, "Activity_FirstResponse");
        shop().fire(number, "Event_FirstResponseOverdue");
        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "INQUIRY", "answer", "Dear Li Wei, it is a green tea of this spring."));
        return number;
    }

    private String proposed() throws IOException {
        var table = Files.readString(Path.of("processes/decisions/deadlines.dmn"));
        var diagram = Files.readString(Path.of("processes/complaint.bpmn"));
        var files = Map.of(
                "deadlines.dmn", slower(table, "Rule_FirstResponseGeneral"),
                "complaint.bpmn", diagram.replace("name=\"Give first response\"", "name=\"First words\""));
        var reason = "Forty-five minutes, so that first answers say something";
        var made = shop().post("designer", "/api/changes", Map.of("files", files, "reason", reason));
        return made.body().path("id").asText();
    }

    private static String slower(String table, String rule) {
        int at = table.indexOf(rule);
        return table.substring(0, at)
                + table.substring(at).replaceFirst("<text>\"30 min\"</text>", "<text>\"45 min\"</text>");
    }

    private String signed() throws IOException {
        var id = proposed();
        var why = "Half of the answers within 30 minutes only said that another one follows.";
        shop().post("designer", "/api/changes/" + id + "/signature", Map.of("signature", why));
        return id;
    }

    private void look(String user, Map<String, String> pages, Window window) {
        try (var reader = new Reader(url(), window)) {
            if (!user.isEmpty()) reader.signIn(user);
            pages.forEach((name, address) -> {
                if (wanted(name)) look(reader, name, address, window);
            });
        }
    }

    private static void look(Reader reader, String name, String address, Window window) {
        for (int width : WIDTHS) {
            reader.page().setViewportSize(width, window.height());
            // What is drawn fits the window in which it was drawn.
            if (width == WIDTHS.get(0) || reader.page().locator(DRAWING).count() > 0)
                opened(reader.open(address), name);
            reader.picture("all/" + name + "-" + window.wide(width).name());
            reader.inTheDark(() -> reader.picture(
                    "all/" + name + "-" + window.wide(width).dark().name()));
        }
    }

    private static void opened(Reader reader, String name) {
        drawn(reader.page());
        for (String place : PRESSED.getOrDefault(name, List.of()))
            press(reader.page().locator(place).first());
        drawn(reader.page());
    }

    private static void drawn(Page page) {
        page.waitForFunction(DRAWN);
    }

    /** What stands in a part that this window hides is pressed all the same. */
    private static void press(Locator place) {
        if (place.isVisible()) place.click(new Locator.ClickOptions().setForce(true));
        else place.evaluate("(one) => one.click()");
    }
}
