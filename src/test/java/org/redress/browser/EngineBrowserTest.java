package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** The engine room in a real browser. */
class EngineBrowserTest extends StoryApp {
    /** A job of a new case that the engine gave up, with its task "Repair"; the job's id. */
    private String failed() {
        var number = shop().complaint("The job of this case fails");
        var instance = first("/engine-rest/process-instance?businessKey=" + number);
        var job = first("/engine-rest/job?processInstanceId=" + instance);
        shop().put("admin", "/engine-rest/job/" + job + "/retries", Map.of("retries", 0));
        shop().task(number, "Activity_Repair");
        return job;
    }

    private String first(String path) {
        return shop().get("admin", path).body().path(0).path("id").asText();
    }

    private static Locator line(Reader reader, String job) {
        return reader.page().locator("[data-line='job:" + job + "']");
    }

    @Test
    void anAdministratorSeesWhatFailedAndLetsItBeTriedAgain() {
        var job = failed();
        try (var admin = new Reader(url(), Window.ENGLISH).signIn("admin").open("/desk/engine")) {
            line(admin, job).locator("button").click();
            assertThat(admin.page().locator("#repair")).isVisible();
            admin.requireReadable();
            admin.page().fill("[name=note]", "The mail server answers again.");
            admin.page().press("[name=note]", "Control+Enter");

            assertThat(line(admin, job)).hasCount(0);
            assertThat(admin.page().locator("#repair")).isHidden();
            admin.requireQuiet();
        }
    }

    @Test
    void everyAdministratorCanReadItOnEveryScreen() {
        var job = failed();
        for (Window window : List.of(Window.ENGLISH, Window.CHINESE.dark()))
            for (int width : new int[] {360, 900, 1440})
                try (var admin =
                        new Reader(url(), window.wide(width)).signIn("admin").open("/desk/engine")) {
                    assertThat(line(admin, job)).isVisible();
                    assertThat(admin.page().locator(".nodes li")).hasCount(1);
                    assertThat(admin.page().locator(".bars li")).hasCount(5);
                    admin.requireReadable();
                    admin.picture("engine-" + window.wide(width).name());
                    admin.requireQuiet();
                }
    }
}
