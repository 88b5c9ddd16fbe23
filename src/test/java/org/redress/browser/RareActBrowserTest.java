package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.redress.browser.Hostile.SHORT;
import static org.redress.browser.Hostile.TEXT;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** What is seldom done, done on the desk; whatever somebody types there is shown as it was typed. */
class RareActBrowserTest extends StoryApp {
    private static final Window SMALL = Window.ENGLISH.dark().wide(360);

    /** Opens the dialog of an act as somebody without a mouse does. */
    private static void act(Reader reader, String name) {
        var page = reader.page();
        page.locator(".case-acts summary").focus();
        page.keyboard().press("Enter");
        page.locator("[data-opens=act-" + name + "]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#act-" + name)).isVisible();
        reader.requireReadable();
    }

    private static void send(Page page, String name) {
        page.press("#act-" + name + " form button", "Enter");
        assertThat(page.locator("#act-" + name)).isHidden();
    }

    private static void shown(Reader reader, String name, Window window) {
        reader.picture(name + "-" + window.name());
        reader.requireQuiet();
    }

    @Test
    void aBlockedBuyersAppealIsFiledAndAnsweredBySomebodyElse() {
        var number = shop().blocked();
        try (var agent = new Reader(url(), SMALL).signIn("agent").open("/desk/cases/" + number)) {
            act(agent, "block-appeal");
            agent.page().fill("#act-block-appeal textarea", TEXT);
            shown(agent, "block-appeal", SMALL);
            send(agent.page(), "block-appeal");
        }
        try (var judge = new Reader(url(), Window.CHINESE).signIn("supervisor").open("/desk/cases/" + number)) {
            assertThat(judge.page().locator(".appeal")).containsText("拉黑由您决定");
        }
        try (var other = new Reader(url(), Window.CHINESE).signIn("supervisor2").open("/desk/cases/" + number)) {
            var page = other.page();
            assertThat(page.locator(".appeal blockquote")).hasText(TEXT);
            shown(other, "block-task", Window.CHINESE);
            page.locator(".appeal button").click();
            page.selectOption("#act-block-appeal-answer select", "UPHOLD");
            page.fill("#act-block-appeal-answer textarea", "尊敬的客户，我们已再次核实，限制不变。");
            other.requireReadable();
            shown(other, "block-answer", Window.CHINESE);
            send(page, "block-appeal-answer");
            assertThat(page.locator(".facts")).containsText("继续拉黑");
            assertThat(page.locator(".facts")).containsText(TEXT);
            other.requireQuiet();
        }
    }

    @Test
    void aLegalHoldIsSetByAManagerAndAnAuditorAndATypedReasonOutlivesThePage() {
        var number = shop().complaint("A lawyer wrote to us");
        try (var manager = new Reader(url(), SMALL).signIn("manager").open("/desk/cases/" + number)) {
            act(manager, "legal-hold");
            manager.page().fill("#act-legal-hold textarea", TEXT);
            manager.open("/desk/cases/" + number);
            act(manager, "legal-hold");
            assertThat(manager.page().locator("#act-legal-hold textarea")).hasValue(TEXT);
            send(manager.page(), "legal-hold");
            manager.page().locator("[data-part=facts]").click();
            assertThat(manager.page().locator(".facts")).containsText(TEXT);
            shown(manager, "hold", SMALL);
        }
        try (var auditor = new Reader(url(), Window.CHINESE).signIn("auditor").open("/desk/cases/" + number)) {
            act(auditor, "legal-hold-confirmation");
            assertThat(auditor.page().locator("#act-legal-hold-confirmation blockquote"))
                    .hasText(TEXT);
            shown(auditor, "hold-confirmation", Window.CHINESE);
            send(auditor.page(), "legal-hold-confirmation");
            assertThat(auditor.page().locator(".held")).isVisible();
            act(auditor, "legal-hold-lifting");
            auditor.page().fill("#act-legal-hold-lifting textarea", TEXT);
            send(auditor.page(), "legal-hold-lifting");
            assertThat(auditor.page().locator(".facts")).containsText("已提议解除");
            auditor.requireReadable();
            shown(auditor, "held", Window.CHINESE);
        }
    }

    @Test
    void aCaseThatIsKeptApartSaysWhoOpensIt() {
        var number = shop().complaint("A lawyer wrote to us");
        var narrow = Window.CHINESE.wide(360);
        try (var colleague = new Reader(url(), narrow).signIn("vipagent").open("/desk/cases/" + number)) {
            assertThat(colleague.page().locator("main")).containsText("A lawyer wrote to us");
            keepApart(number);
            assertThat(colleague.page().locator("main")).containsText("因法律保全单独留存：客户已删除");
        }
        try (var agent = new Reader(url(), narrow).signIn("agent").open("/desk/cases?q=" + number)) {
            assertThat(agent.page().locator("main")).containsText("因法律保全单独留存");
            agent.requireReadable();
            shown(agent, "kept-apart-listed", narrow);
            // The browser itself notes that this is refused.
            agent.open("/desk/cases/" + number);
            assertThat(agent.page().locator("main")).containsText("因法律保全单独留存：客户已删除");
            agent.requireReadable();
            agent.picture("kept-apart-shut-" + narrow.name());
        }
        for (var window : List.of(SMALL, Window.CHINESE))
            try (var manager = new Reader(url(), window).signIn("manager").open("/desk/cases/" + number)) {
                var facts = manager.page().locator("[data-part=facts]");
                if (facts.isVisible()) facts.click();
                assertThat(manager.page().locator(".facts"))
                        .containsText(window == SMALL ? "this case is kept apart" : "本案件单独留存");
                manager.requireReadable();
                shown(manager, "kept-apart", window);
            }
    }

    private void keepApart(String number) {
        var hold = "/api/cases/" + number + "/legal-hold";
        var person = shop().see(number).path("customer").path("id").asText();
        var reason = Map.of("reason", "A court asked.");
        shop().post("manager", hold, reason);
        shop().post("auditor", hold + "/confirmation", reason);
        shop().post("manager", "/api/customers/" + person + "/erasure", reason);
    }

    /** Somebody who found a review types what it says and where it stands; returns the number of its case. */
    private static String entered(Reader agent) {
        var page = agent.open("/desk/new").page();
        page.fill("[name=name]", "王女士");
        page.fill("[name=orderId]", "8817");
        page.fill("[name=text]", TEXT);
        page.check("[name=matter][value=reviews]");
        page.fill("[name=platform]", "tmall");
        page.fill("[name=score]", "1");
        page.fill("[name=reviewId]", UUID.randomUUID().toString());
        page.fill("[name=title]", SHORT);
        page.fill("[name=url]", "https://shop.example/reviews/1");
        agent.requireReadable();
        shown(agent, "review-entered", Window.CHINESE);
        page.press("[name=url]", "Control+Enter");
        assertThat(page.locator("[data-number]")).hasText(Pattern.compile("B-.*"));
        return page.textContent("[data-number]");
    }

    @Test
    void aReviewIsEnteredItsChangeRecordedAndItsAppealWon() {
        try (var agent = new Reader(url(), Window.CHINESE).signIn("agent")) {
            var number = entered(agent);
            shop().task(number, "Activity_ContactBuyer");
            var page = agent.open("/desk/cases/" + number).page();
            assertThat(page.locator("[data-review]")).containsText(TEXT);
            act(agent, "review-change");
            page.selectOption("#act-review-change select", "UPDATED");
            page.fill("#act-review-change [name=score]", "4");
            page.fill("#act-review-change textarea", TEXT);
            shown(agent, "review-change", Window.CHINESE);
            send(page, "review-change");
            assertThat(page.locator(".said .in").last()).containsText(TEXT);
            page.locator(".case-acts summary").click();
            assertThat(page.locator("#not-review-appeal")).containsText("没有等待平台答复");
            agent.requireReadable();
            shown(agent, "review-acts", Window.CHINESE);

            shop().complete("agent", number, "Activity_ContactBuyer", EXTORTED);
            shop().complete("supervisor", number, "Activity_JudgeAbuse", ENDED);
            appealed(agent, number);
            act(agent, "review-appeal");
            page.selectOption("#act-review-appeal select", "WON");
            page.fill("#act-review-appeal [name=reference]", "tmall 77");
            shown(agent, "review-appeal", Window.CHINESE);
            send(page, "review-appeal");
            assertThat(page.locator(".record")).containsText("申诉已裁决");
            agent.requireQuiet();
        }
    }

    private static final Map<String, Object> EXTORTED = Map.of(
            "contact", "EXTORTION",
            "contactChannel", "PHONE",
            "message", "I am sorry that the cup broke; tell me what you need.",
            "problem", "The cup is broken.");
    private static final Map<String, Object> ENDED =
            Map.of("verdict", "END_CONVERSATION", "reason", "He demands money for silence.");

    /** The shop files the appeal by itself; from then on its answer can be entered. */
    private static void appealed(Reader agent, String number) {
        Awaitility.await("appeal filed").until(() -> agent.open("/desk/cases/" + number)
                .page()
                .locator("[data-opens=act-review-appeal]")
                .isEnabled());
    }

    private String somebody(Map<String, ?> addresses) {
        var customer = new java.util.HashMap<String, Object>(addresses);
        customer.put("name", SHORT);
        customer.put("language", "en");
        var filed = shop().file(Map.of(
                "orderId", "N-" + UUID.randomUUID(), "subject", SHORT, "text", TEXT, "customer", customer));
        return shop().see(filed.body().path("number").asText())
                .path("customer")
                .path("id")
                .asText();
    }

    @Test
    void twoCustomersAreComparedMergedAndSplitAgainAndOneGetsAnAgent() {
        var phone = "137" + String.format("%08d", new java.util.Random().nextInt(100_000_000));
        var mail = UUID.randomUUID() + "@example.com";
        var one = somebody(Map.of("email", mail));
        var other = somebody(Map.of("phone", phone));
        somebody(Map.of("phone", phone, "email", mail));
        try (var reader = new Reader(url(), SMALL).signIn("supervisor").open("/desk/customers/" + one)) {
            var page = reader.page();
            assertThat(page.locator("h1")).hasText(SHORT);
            page.locator("[data-person] summary").click();
            assertThat(page.locator("[data-contacts]").first()).containsText(mail);

            page.locator("[data-merge]").click();
            assertThat(page.locator("#merge .sides")).containsText(phone);
            reader.requireReadable();
            shown(reader, "customer-merge", SMALL);
            page.check("#merge [name=into][value='" + other + "']");
            page.fill("#merge textarea", TEXT);
            page.press("#merge textarea", "Control+Enter");
            assertThat(page.locator("#customer")).hasAttribute("data-customer", other);
            page.locator("[data-opens='split-" + one + "']").click();
            page.fill("dialog[open] textarea", TEXT);
            reader.requireReadable();
            page.press("dialog[open] textarea", "Control+Enter");
            assertThat(page.locator("[data-merge]")).hasCount(1);

            page.locator("[data-opens=agent]").click();
            page.locator("#agent [name=agent] option[value=vipagent]").waitFor(ATTACHED);
            assertThat(page.locator("#agent [name=agent] option[value=warehouse]"))
                    .hasCount(0);
            page.selectOption("#agent [name=agent]", "vipagent");
            page.selectOption("#agent [name=deputy]", "supervisor2");
            reader.requireReadable();
            shown(reader, "customer-agent", SMALL);
            page.click("#agent form button");
            assertThat(page.locator("#customer")).containsText("vipagent; deputy: supervisor2");
            reader.requireQuiet();
        }
    }

    private static final com.microsoft.playwright.Locator.WaitForOptions ATTACHED =
            new com.microsoft.playwright.Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
}
