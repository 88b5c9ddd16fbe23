package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.redress.browser.Hostile.BRACELESS;
import static org.redress.browser.Hostile.SHORT;
import static org.redress.browser.Hostile.TEXT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.engine.Accounts;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** What colleagues name, set and note, and what customers write, is shown as it was typed, wherever it is shown. */
class HostileDeskBrowserTest extends StoryApp {
    private static final String PASSWORD = "redress-demo-2026";

    @Autowired
    private Accounts accounts;

    @Test
    void aNameOfAColleague() {
        accounts.create("hostile-name", SHORT, PASSWORD, Set.of("agents"));
        var number = shop().file(Map.of("subject", SHORT, "text", TEXT))
                .body()
                .path("number")
                .asText();
        shop().post("hostile-name", "/api/tasks/" + shop().task(number, "Activity_FirstResponse") + "/claim", Map.of());
        try (var supervisor = new Reader(url(), Window.ENGLISH).signIn("supervisor");
                var other = new Reader(url(), Window.CHINESE).signIn("hostile-name", PASSWORD)) {
            var board = supervisor.open("/desk/board?person=hostile-name").page();
            assertThat(board.locator(".load")).containsText(SHORT);
            assertThat(board.locator(".held")).containsText(SHORT);
            board.locator("[data-opens=absence]").click();
            board.selectOption("[name=agent]", "hostile-name");
            board.fill("[name=begins]", "2098-02-05T09:00");
            board.fill("[name=ends]", "2098-02-06T09:00");
            board.press("[name=ends]", "Enter");
            var gap = board.locator(".absences li", new Page.LocatorOptions().setHasText(SHORT));
            gap.locator("button").click();
            assertThat(gap).hasCount(0);

            supervisor.open("/desk/cases/" + number);
            other.open("/desk/cases/" + number);
            assertThat(supervisor.page().locator("[data-presence]")).containsText(SHORT);
            supervisor.page().keyboard().press("t");
            assertThat(supervisor.page().locator("#act-transfer select")).containsText(SHORT);
            supervisor.requireQuiet();
            other.requireQuiet();
        }
        try (var admin = new Reader(url(), Window.ENGLISH).signIn("admin").open("/desk/accounts")) {
            var line = admin.page().locator("[data-line=hostile-name]");
            assertThat(line).containsText(SHORT);
            line.locator("[data-change=password]").click();
            assertThat(admin.page().locator("#password")).isVisible();
            admin.requireQuiet();
        }
    }

    @Test
    void aLetterAndItsReason() {
        try (var admin = new Reader(url(), Window.ENGLISH).signIn("admin")) {
            var page = admin.open("/desk/settings/letters/platform-ruling_en").page();
            page.fill("[name=body]", page.inputValue("[name=body]") + "\n" + BRACELESS);
            page.click("[data-try]");
            assertThat(page.locator("[data-preview] [data-body]")).containsText(BRACELESS);
            save(page);
            assertThat(page.locator(".difference").first()).containsText(BRACELESS);
            undo(page);
            admin.requireQuiet();
        }
    }

    @Test
    void aHolidayAndItsReason() {
        try (var admin = new Reader(url(), Window.CHINESE).signIn("admin")) {
            var page = admin.open("/desk/settings/holidays/cn-2023").page();
            page.locator("[name=zh]").first().fill(SHORT);
            save(page);
            assertThat(page.locator("[name=zh]").first()).hasValue(SHORT);
            undo(page);
            admin.requireQuiet();
        }
    }

    @Test
    void aPhraseAndItsReason() {
        phrase("quality", "tone", page -> page.fill("[data-add] [name=better]", SHORT));
        phrase("designer", "lexicon", page -> page.selectOption("[data-add] [name=signal]", "LOGISTICS"));
    }

    private void phrase(String user, String list, java.util.function.Consumer<Page> rest) {
        try (var keeper = new Reader(url(), Window.ENGLISH).signIn(user)) {
            var page = keeper.open("/desk/settings/" + list + "/list").page();
            page.click(".add summary");
            page.selectOption("[data-add] [name=language]", "en");
            page.fill("[data-add] [name=phrase]", "<img src=x onerror=alert(5)>");
            rest.accept(page);
            page.click("[data-add] button:not([type=button])");
            why(page);
            assertThat(page.locator(".phrases")).containsText("<img src=x onerror=alert(5)>");
            page.click("[data-drop]");
            why(page);
            assertThat(page.locator("[data-drop]")).hasCount(0);
            keeper.open("/desk/settings/" + list + "/list?q=%3Cscript%3Ealert(6)%3C/script%3E");
            keeper.requireQuiet();
        }
    }

    private static void save(Page page) {
        page.click("[data-editor] button:not([type=button])");
        why(page);
        assertThat(page.locator(".history li").first()).containsText(TEXT);
    }

    private static void why(Page page) {
        assertThat(page.locator("#why")).isVisible();
        page.fill("#why textarea", TEXT);
        page.click("#why form button");
        assertThat(page.locator("#why")).isHidden();
    }

    private static void undo(Page page) {
        page.click("[data-undo]");
        assertThat(page.locator(".history > ol > li")).hasCount(2);
    }

    @Test
    void aCannedAnswerAndAView() {
        try (var supervisor = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            var page = supervisor.open("/desk/settings/answers").page();
            page.click("[data-answer-new]");
            for (String field : java.util.List.of("titleEn", "titleZh"))
                page.fill("[name=" + field + "]", "<b>" + field);
            for (String field : java.util.List.of("textEn", "textZh")) page.fill("[name=" + field + "]", BRACELESS);
            page.click("#answer form button");
            var line = page.locator("[data-title-en='<b>titleEn']");
            assertThat(line).containsText(BRACELESS);
            line.locator("[data-answer-remove]").click();
            assertThat(line).hasCount(0);

            supervisor.open("/desk?tab=team&stage=RESOLVE").page().click("[data-view-of]");
            page.fill("[data-view-form] [name=name]", SHORT);
            page.keyboard().press("Enter");
            var view = page.locator(".saved", new Page.LocatorOptions().setHasText(SHORT));
            assertThat(view).isVisible();
            view.locator("button").click();
            supervisor.agreesTo("Delete the view “" + SHORT + "”?");
            page.click("[data-view-remove]");
            assertThat(view).hasCount(0);
            supervisor.requireQuiet();
        }
    }

    @Test
    void aReviewAndWhatIsSaidAboutIt() {
        var number = shop().review(Map.of("title", SHORT, "text", TEXT, "platform", "<b>shop"))
                .body()
                .path("number")
                .asText();
        shop().task(number, "Activity_ReplyPublicly");
        try (var agent = new Reader(url(), Window.CHINESE).signIn("agent")) {
            var review = agent.open("/desk/cases/" + number).page().locator("[data-review]");
            assertThat(review).containsText(TEXT);
            assertThat(review.locator(".words-title")).hasText(SHORT);
            assertThat(review).containsText("评 1 分");
            agent.requireReadable();
            agent.requireQuiet();
        }
    }

    @Test
    void whatACustomerWritesOnThePortal() {
        try (var customer = new Reader(url(), Window.ENGLISH)) {
            var page = customer.open("/new/complaint").page();
            page.fill("#text", TEXT);
            page.click("main button");
            page.setInputFiles(
                    "#file", new FilePayload("<img src=x onerror=alert(4)>.txt", "text/plain", "x".getBytes()));
            page.click("button[value=more]");
            assertThat(page.locator(".portal-files")).containsText("<img src=x onerror=alert(4)>.txt");
            page.click("button[value=next]");
            page.fill("#name", SHORT);
            page.fill("#email", UUID.randomUUID() + "@example.com");
            page.fill("#phone", "+86 571 8888 0000");
            assertThat(page.locator(".portal-check")).containsText(TEXT);
            page.click("main button");
            page.waitForURL(url -> url.contains("/track/"));
            answer(page, page.textContent(".portal-step strong"));
            customer.requireQuiet();
        }
    }

    private void answer(Page page, String number) {
        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "COMPLAINT", "answer", "Dear customer, I am sorry. " + TEXT));
        shop().complete(
                        "agent",
                        number,
                        "Activity_VerifyFacts",
                        Map.of("verification", "ASK_CUSTOMER", "question", "Where is the crack? " + TEXT));
        page.reload();
        assertThat(page.locator(".portal-asked")).containsText(TEXT);
        page.fill("#answer", TEXT);
        page.click("form[action$='/answer'] button:not([name])");
        Locator yours = page.locator(".portal-said.yours", new Page.LocatorOptions().setHasText(TEXT));
        assertThat(yours).hasCount(2);
        page.fill("#message", TEXT);
        page.click("form[action$='/message'] button:not([name])");
        assertThat(yours).hasCount(3);
        assertThat(page.locator("main")).containsText("<img src=x onerror=alert(4)>.txt");
        var copy = page.request()
                .get(page.url().replaceFirst("[?#].*", "") + "/copy.html")
                .text();
        Assertions.assertThat(copy).contains("&lt;script&gt;alert(2)").doesNotContain("<script>alert", "<img src=x");
    }
}
