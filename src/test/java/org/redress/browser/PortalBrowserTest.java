package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** A customer before the pages of the portal. */
class PortalBrowserTest extends StoryApp {
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final Window TELEPHONE = Window.CHINESE.wide(360);

    private static void look(Reader reader, Window window, String page) {
        reader.requireReadable();
        if (window.width() < 500) requireLarge(reader.page());
        reader.picture("portal-" + page + "-" + window.name());
        if (window.equals(Window.CHINESE)) reader.inTheDark(reader::requireContrast);
    }

    /** What a thumb must hit is 44 pixels wide and high; of a choice the line it stands in. */
    private static void requireLarge(Page page) {
        var small = page.evaluate("""
                [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')]
                  .filter((one) => one.checkVisibility() && !one.closest('.skip, .portal-trap'))
                  .map((one) => one.matches('[type=radio], [type=checkbox]') ? one.closest('label') : one)
                  .map((one) => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()])
                  .filter(([, box]) => box.width < 44 || box.height < 44)
                  .map(([what, box]) => `${what} ${box.width} x ${box.height}`)""");
        org.assertj.core.api.Assertions.assertThat((List<?>) small)
                .as(page.url())
                .isEmpty();
    }

    private static void press(Page page, String action) {
        page.click("form[action$='" + action + "'] button:not([name])");
    }

    /** From the first page to the page of the case; returns its number. */
    private static String file(Reader reader, Window window, String words) {
        var page = reader.open("/").page();
        look(reader, window, "start");
        page.click("a[href='/new/complaint']");
        page.fill("#orderId", "8817");
        page.fill("#text", words);
        look(reader, window, "what");
        page.click("main button");
        page.setInputFiles("#file", new FilePayload("杯子.png", "image/png", PNG));
        page.click("button[value=more]");
        look(reader, window, "files");
        page.click("button[value=next]");
        page.fill("#name", "王女士");
        page.fill("#email", UUID.randomUUID() + "@example.com");
        page.selectOption("#sought", "REFUND");
        look(reader, window, "send");
        page.click("main button");
        page.waitForURL(url -> url.contains("/track/"));
        look(reader, window, "case");
        return page.textContent(".portal-step strong");
    }

    private void ask(String number) {
        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "COMPLAINT", "answer", "尊敬的王女士，非常抱歉，我今天就核实。"));
        shop().complete(
                        "agent",
                        number,
                        "Activity_VerifyFacts",
                        Map.of("verification", "ASK_CUSTOMER", "question", "请问裂痕在什么位置？"));
    }

    private void propose(String number) {
        shop().complete(
                        "agent",
                        number,
                        "Activity_VerifyFacts",
                        Map.of(
                                "verification",
                                "VERIFIED",
                                "cause",
                                "Broken in transport.",
                                "responsibility",
                                "CARRIER"));
        shop().complete(
                        "agent",
                        number,
                        "Activity_ProposeSolution",
                        Map.of("remedyKind", "REFUND", "amountMinor", 500, "reasons", "杯子在运输中受损，我们全额承担。"));
    }

    private void callBack(String number) {
        shop().complete("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
    }

    @Test
    void onATelephoneFromFilingToRating() {
        try (var customer = new Reader(url(), TELEPHONE)) {
            var number = file(customer, TELEPHONE, "收到的杯子是破的。");
            var page = customer.page();
            ask(number);
            page.reload();
            look(customer, TELEPHONE, "question");
            page.fill("#answer", "在把手上。");
            press(page, "/answer");
            assertThat(page.locator(".portal-good")).containsText("谢谢");
            propose(number);
            page.reload();
            look(customer, TELEPHONE, "proposal");
            requireEqualWeight(page);
            page.click("button[form=accept]");
            assertThat(page.locator(".portal-path")).isVisible();
            callBack(number);
            page.reload();
            look(customer, TELEPHONE, "survey");
            page.check("input[name=csat][value='5']");
            page.click("button[name=nps][value='9']");
            assertThat(page.locator(".portal-good")).containsText("谢谢您的评价");
            look(customer, TELEPHONE, "rated");
            customer.requireQuiet();
        }
    }

    /** Accepting and rejecting look the same and are as large. */
    private static void requireEqualWeight(Page page) {
        var accept = page.locator("button[form=accept]").boundingBox();
        var reject = page.locator("button[form=reject]").boundingBox();
        org.assertj.core.api.Assertions.assertThat(accept.width).isEqualTo(reject.width);
        org.assertj.core.api.Assertions.assertThat(accept.height).isEqualTo(reject.height);
        var colour = "(form) => getComputedStyle(document.querySelector(`button[form=${form}]`)).backgroundColor";
        org.assertj.core.api.Assertions.assertThat(page.evaluate(colour, "accept"))
                .isEqualTo(page.evaluate(colour, "reject"));
    }

    @Test
    void everyPageCanBeReadByEverybodyOnEveryScreen() {
        for (Window window : List.of(Window.CHINESE, Window.ENGLISH.dark().wide(360)))
            try (var customer = new Reader(url(), window)) {
                var number = file(customer, window, "The cup arrived broken.");
                ask(number);
                propose(answered(customer, number));
                customer.page().reload();
                look(customer, window, "proposal");
                customer.page().click("button[form=accept]");
                callBack(number);
                customer.page().reload();
                look(customer, window, "survey");
                customer.open("/new/return");
                look(customer, window, "return");
                customer.open("/track");
                look(customer, window, "lost-link");
                customer.requireQuiet();
                // The browser itself complains of every answer that is a refusal.
                customer.open("/new/return").page().click("main button");
                look(customer, window, "return-faults");
                customer.open("/track/nobody");
                look(customer, window, "nowhere");
            }
    }

    private static String answered(Reader customer, String number) {
        customer.page().reload();
        customer.page().fill("#answer", "On the handle.");
        press(customer.page(), "/answer");
        return number;
    }

    @Test
    void aFileThatIsTooLargeIsNamedBeforeItIsSent() {
        try (var customer = new Reader(url(), Window.ENGLISH)) {
            var page = customer.open("/new/complaint").page();
            page.fill("#text", "The cup is broken.");
            page.click("main button");
            assertThat(page.locator(".chooser-face")).hasText("Choose filesNothing chosen yet");
            page.setInputFiles("#file", new FilePayload("film.mp4", "video/mp4", new byte[11 * 1024 * 1024]));
            page.click("button[value=next]");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/files$"));
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate("document.querySelector('#file').validationMessage"))
                    .asString()
                    .contains("10 MB");
            customer.requireQuiet();
        }
    }

    @Test
    void wordsAreThereAgainWhenThePageWasLost() {
        try (var customer = new Reader(url(), Window.ENGLISH)) {
            var page = customer.open("/new/complaint").page();
            page.fill("#text", "I typed for long.");
            page.reload();
            assertThat(page.locator("#text")).hasValue("I typed for long.");
        }
    }
}
