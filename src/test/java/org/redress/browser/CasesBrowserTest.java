package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** The list of cases in a real browser. */
class CasesBrowserTest extends StoryApp {
    private static Locator line(Reader reader, String number) {
        return reader.page().locator("[data-line='" + number + "']");
    }

    @Test
    void aCaseIsFoundByItsWordsAndOpenedWithTheKeyboard() {
        var number = shop().complaint("杯子在青岛路上碎了");
        shop().task(number, "Activity_FirstResponse");
        try (var agent = new Reader(url(), Window.CHINESE).signIn("agent").open("/desk/cases")) {
            agent.page().fill(".filters [name=q]", "青岛");
            agent.page().keyboard().press("Enter");
            assertThat(line(agent, number)).hasCount(1);
            agent.page().fill(".filters [name=q]", number);
            agent.page().selectOption(".filters [name=stage]", "CLOSED");
            agent.page().click(".filters button");
            assertThat(line(agent, number)).hasCount(0);
            agent.requireReadable();

            agent.open("/desk/cases?q=" + number);
            agent.page().keyboard().press("j");
            agent.page().keyboard().press("Enter");
            agent.page().waitForURL(address -> address.endsWith("/cases/" + number));
            agent.requireQuiet();
        }
    }

    @Test
    void onlyWhatIsLateIsShownWhenThatIsAsked() {
        var number = shop().complaint("Nobody answers");
        shop().task(number, "Activity_FirstResponse");
        try (var supervisor = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            supervisor.open("/desk/cases?overdue=true&q=" + number);
            assertThat(line(supervisor, number)).hasCount(0);
            shop().fire(number, "Event_FirstResponseOverdue");
            shop().task(number, "Activity_DecideEscalation");
            supervisor.open("/desk/cases?overdue=true&q=" + number);
            assertThat(line(supervisor, number).locator(".overdue")).isVisible();
            supervisor.requireQuiet();
        }
    }
}
