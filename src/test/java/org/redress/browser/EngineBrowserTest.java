package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** The engine room in a real browser. */
class EngineBrowserTest extends StoryApp {
    /** Jobs of new cases that the engine gave up, with their tasks "Repair"; the jobs' ids. */
    private List<String> failed(int cases) {
        var jobs = new TreeMap<String, String>();
        for (int one = 0; one < cases; one++) {
            var number = shop().complaint("The job of this case fails");
            var instance = first("/engine-rest/process-instance?businessKey=" + number);
            var job = first("/engine-rest/job?activityId=Event_FirstResponseOverdue&processInstanceId=" + instance);
            shop().put("admin", "/engine-rest/job/" + job + "/retries", Map.of("retries", 0));
            jobs.put(number, job);
        }
        jobs.keySet().forEach(number -> shop().task(number, "Activity_Repair"));
        return List.copyOf(jobs.values());
    }

    private String first(String path) {
        return shop().get("admin", path).body().path(0).path("id").asText();
    }

    private static void mend(Reader admin) {
        admin.page().fill("[name=note]", Hostile.TEXT);
        admin.page().press("[name=note]", "Control+Enter");
        assertThat(admin.page().locator("#repair")).isHidden();
    }

    private static Locator line(Reader reader, String job) {
        return reader.page().locator("[data-line='job:" + job + "']");
    }

    @Test
    void anAdministratorSeesWhatFailedAndLetsItBeTriedAgain() {
        var jobs = failed(3);
        try (var admin = new Reader(url(), Window.ENGLISH).signIn("admin").open("/desk/engine")) {
            assertThat(line(admin, jobs.get(0)).locator(".reason")).containsText("First response overdue");
            line(admin, jobs.get(0)).locator("button").click();
            assertThat(admin.page().locator("#repair")).isVisible();
            admin.requireReadable();
            mend(admin);
            assertThat(line(admin, jobs.get(0))).hasCount(0);

            for (var job : jobs.subList(1, 3))
                line(admin, job).locator("[data-pick]").check();
            admin.page().click("[data-repair-picked]");
            mend(admin);
            for (var job : jobs) assertThat(line(admin, job)).hasCount(0);
            admin.requireQuiet();
        }
    }

    @Test
    void everyAdministratorCanReadItOnEveryScreen() {
        var job = failed(1).get(0);
        for (Window window : List.of(Window.CHINESE, Window.ENGLISH.dark().wide(360)))
            try (var admin = new Reader(url(), window).signIn("admin").open("/desk/engine")) {
                assertThat(line(admin, job)).isVisible();
                assertThat(admin.page().locator(".nodes li")).hasCount(1);
                assertThat(admin.page().locator(".bars li")).hasCount(5);
                admin.requireReadable();
                admin.picture("engine-" + window.name());
                admin.requireQuiet();
            }
    }
}
