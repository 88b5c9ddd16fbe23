package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** A push wakes the worker of the desk in a real browser; the push service of the browser's maker is left out. */
class PushBrowserTest extends StoryApp {
    private static final String TOLD =
            "{\"title\":\"Escalation\",\"body\":\"2 escalations wait\",\"url\":\"/desk?tab=escalations\"}";

    /** Hands the worker an event as the browser does when its notification is clicked. */
    private static final String CLICK = """
            (source) => {
              const handlers = {};
              const opened = [];
              const worker = {
                addEventListener: (name, handler) => (handlers[name] = handler),
                clients: { openWindow: (url) => opened.push(url) },
              };
              new Function('self', source)(worker);
              let closed = false;
              handlers.notificationclick({
                notification: { data: '/desk?tab=escalations', close: () => (closed = true) },
                waitUntil: () => {},
              });
              return [String(closed), ...opened];
            }""";

    @Test
    void aPushBecomesANotificationThatOpensTheEscalations() {
        try (var supervisor = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            var page = supervisor.page();
            page.context()
                    .grantPermissions(
                            List.of("notifications"), new BrowserContext.GrantPermissionsOptions().setOrigin(url()));
            var devtools = page.context().newCDPSession(page);
            push(devtools, registered(page, devtools));

            var shown = page.waitForFunction("""
                    async () => {
                      const [shown] = await (await navigator.serviceWorker.getRegistration('/desk/')).getNotifications();
                      return shown && [shown.title, shown.body, shown.tag, shown.data].join(' | ');
                    }""");
            assertThat(shown.jsonValue())
                    .isEqualTo("Escalation | 2 escalations wait | escalations | /desk?tab=escalations");
            var source = page.request().get(url() + "/desk/worker.js").text();
            page.navigate("about:blank");
            assertThat(page.evaluate(CLICK, source)).isEqualTo(List.of("true", "/desk?tab=escalations"));
            supervisor.requireQuiet();
        }
    }

    /** The id under which the browser knows the running worker. */
    private static String registered(Page page, CDPSession devtools) {
        var id = new AtomicReference<String>();
        devtools.on("ServiceWorker.workerRegistrationUpdated", event -> event.getAsJsonArray("registrations")
                .forEach(one ->
                        id.set(one.getAsJsonObject().get("registrationId").getAsString())));
        devtools.send("ServiceWorker.enable");
        page.evaluate("""
                async () => {
                  const registered = await navigator.serviceWorker.register('/desk/worker.js');
                  const worker = registered.active ?? registered.waiting ?? registered.installing;
                  if (worker.state !== 'activated')
                    await new Promise((done) => worker.addEventListener('statechange', () => worker.state === 'activated' && done()));
                }""");
        page.waitForCondition(() -> id.get() != null);
        return id.get();
    }

    private void push(CDPSession devtools, String registration) {
        var message = new JsonObject();
        message.addProperty("origin", url());
        message.addProperty("registrationId", registration);
        message.addProperty("data", TOLD);
        devtools.send("ServiceWorker.deliverPushMessage", message);
    }
}
