package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** The pages of settings in a real browser. */
class SettingsBrowserTest extends StoryApp {
    private static void reason(Reader reader, String why) {
        assertThat(reader.page().locator("#why")).isVisible();
        reader.requireReadable();
        reader.page().fill("#why textarea", why);
        reader.page().click("#why form button");
        assertThat(reader.page().locator("#why")).isHidden();
    }

    @Test
    void aLetterIsPreviewedSetAndPutBack() {
        try (var admin = new Reader(url(), Window.ENGLISH).signIn("admin")) {
            admin.open("/desk/settings/letters/buyer-blocked_en");
            var body = admin.page().locator("[name=body]");
            var shipped = body.inputValue();
            body.fill(shipped.replace("{greeting}", "{salute}"));
            admin.page().click("[data-try]");
            assertThat(admin.page().locator("[data-editor] [data-fault]")).containsText("{salute}");

            body.fill(shipped + "\nWritten by hand.");
            admin.page().click("[data-editor] button:not([type=button])");
            admin.page().fill("#why textarea", "We sign by hand.");
            admin.page().reload();
            assertThat(body).hasValue(shipped + "\nWritten by hand.");
            assertThat(admin.page().locator("#why textarea")).hasValue("We sign by hand.");
            admin.page().click("[data-try]");
            assertThat(admin.page().locator("[data-preview] [data-body]")).containsText("Written by hand.");
            assertThat(admin.page().locator("[data-preview] [data-body]")).containsText("Dear Li Wei,");
            admin.page().evaluate("document.getElementById('setting').dataset.version = 7");
            admin.page().click("[data-editor] button:not([type=button])");
            admin.page().click("#why form button");
            assertThat(admin.page().locator("#why [data-fault]")).containsText("Somebody else");
            assertThat(admin.page().locator("#setting")).hasAttribute("data-version", "0");
            admin.page().click("#why form button");
            assertThat(admin.page().locator(".history li").first()).containsText("We sign by hand.");
            assertThat(admin.page().locator(".difference").first()).containsText("Written by hand.");
            admin.requireReadable();
            admin.picture("settings-letter-changed");

            admin.page().click("[data-undo]");
            assertThat(admin.page().locator(".history > ol > li")).hasCount(2);
            assertThat(body).hasValue(shipped);
        }
    }

    @Test
    void whatACalendarMovesIsSeenBeforeItIsSet() {
        shop().task(shop().complaint("A case with a running promise"), "Activity_FirstResponse");
        try (var admin = new Reader(url(), Window.CHINESE).signIn("admin")) {
            admin.open("/desk/settings/calendars/shop");
            for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"))
                admin.page().fill("[name=" + day + "]", "");
            admin.page().fill("[name=SUNDAY]", "10：00–12:00，13:00-14:00");
            admin.page().click("[data-try]");
            assertThat(admin.page().locator("[data-count]")).containsText("个会改变到期时间");
            assertThat(admin.page().locator(".moves tbody tr").first()).containsText("C-");
            admin.requireReadable();
            admin.picture("settings-calendar-moves");

            admin.page().fill("[name=SUNDAY]", "");
            admin.page().click("[data-editor] button:not([type=button])");
            admin.page().fill("#why textarea", "Never open.");
            admin.page().click("#why form button");
            assertThat(admin.page().locator("#why [data-fault]")).containsText("至少开放一天");
        }
    }

    @Test
    void aPhraseIsTriedAddedAndRemoved() {
        try (var designer = new Reader(url(), Window.ENGLISH).signIn("designer")) {
            designer.open("/desk/settings/lexicon/list?q=fire");
            assertThat(designer.page().locator("[data-leave]")).hasCount(40);
            designer.page().click("[data-more]");
            assertThat(designer.page().locator("[data-leave]")).hasCount(41);
            assertThat(designer.page().locator("[data-more]")).hasCount(0);
            designer.page().click(".add summary");
            designer.page().selectOption("[data-add] [name=signal]", "LOGISTICS");
            designer.page().selectOption("[data-add] [name=language]", "en");
            designer.page().fill("[data-add] [name=phrase]", "swallowed, by the sea");
            designer.page().reload();
            assertThat(designer.page().locator("[data-add] [name=phrase]")).hasValue("swallowed, by the sea");
            designer.page().fill("[name=sample]", "My parcel was swallowed, by the sea.");
            designer.page().click("[data-try-line]");
            assertThat(designer.page().locator("[data-found]")).containsText("Delivery");
            designer.page().click("[data-add] button:not([type=button])");
            reason(designer, "Customers on islands say so.");
            assertThat(designer.page().locator("[data-drop]")).hasCount(1);

            designer.page().click("[data-drop]");
            reason(designer, "It was one customer only.");
            assertThat(designer.page().locator("[data-drop]")).hasCount(0);
            designer.requireReadable();
            designer.requireQuiet();
        }
    }

    @Test
    void aCannedAnswerIsWrittenRemovedAndBroughtBack() {
        try (var supervisor = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            supervisor.open("/desk/settings/answers");
            supervisor.page().click("[data-answer-new]");
            supervisor.requireReadable();
            supervisor.page().fill("[name=titleEn]", "Sent again");
            supervisor.page().fill("[name=textEn]", "We have sent your order {order} again.");
            supervisor.page().fill("[name=titleZh]", "已补发");
            supervisor.page().fill("[name=textZh]", "订单 {order} 已为您补发。");
            supervisor.page().reload();
            supervisor.page().click("[data-answer-new]");
            assertThat(supervisor.page().locator("[name=textEn]")).hasValue("We have sent your order {order} again.");
            supervisor.page().click("#answer form button");
            var line = supervisor.page().locator("[data-title-en='Sent again']");
            assertThat(line).containsText("已为您补发");

            line.locator("[data-answer-remove]").click();
            assertThat(line).hasCount(0);
            supervisor.page().locator(".tell button").last().click();
            assertThat(line).hasCount(1);
            supervisor.requireQuiet();
        }
    }
}
