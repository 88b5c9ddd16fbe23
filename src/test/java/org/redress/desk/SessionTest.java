package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.engine.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing in at the pages, and everything that ends a session. */
class SessionTest extends RunningApp {
    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate database;

    private String person(String userId) {
        if (!accounts.exists(userId))
            accounts.create(userId, "Mei Lin", DemoAccounts.PASSWORD, Set.of(Group.AGENTS.id()));
        return userId;
    }

    @Test
    void whoeverSignsInSeesTheQueueAndTheOwnName() {
        var page = Browser.signedIn(this, person("mei")).open("/desk");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Mei Lin").contains("lang=\"en\"");
    }

    @Test
    void aStrangerIsLedToTheSignInAndBack() {
        var answer = new Browser(this).open("/desk?tab=mine");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/sign-in?next=%2Fdesk%3Ftab%3Dmine");
    }

    @Test
    void theWayBackNeverLeavesTheHouse() {
        for (String next : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/desk\r\nX: y")) {
            var browser = new Browser(this);
            browser.open("/sign-in");
            var answer = browser.submit(
                    "/sign-in", Map.of("userId", person("mei"), "password", DemoAccounts.PASSWORD, "next", next));

            assertThat(location(answer)).as(next).endsWith("/desk").doesNotContain("evil");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreAnsweredAlike() {
        var wrong = new Browser(this).signIn(person("mei"), "not this one");
        var unknown = new Browser(this).signIn("nobody", "not this one");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("do not belong together");
        assertThat(unknown.body()).contains("do not belong together");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = new Browser(this).signIn(person("mei"), DemoAccounts.PASSWORD);

        var session = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("redress-session="))
                .findFirst()
                .orElseThrow();
        assertThat(session).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Max-Age");
    }

    @Test
    void theDatabaseKnowsNoToken() {
        var browser = Browser.signedIn(this, person("mei"));

        assertThat(database.queryForList("select token_sha256 from redress.desk_session", String.class))
                .contains(TokenHash.of(browser.cookie("redress-session")))
                .doesNotContain(browser.cookie("redress-session"));
    }

    @Test
    void whatAForeignSiteSendsIsRefused() {
        var browser = Browser.signedIn(this, person("mei"));

        assertThat(browser.submit("/sign-out", Map.of(), "").statusCode()).isEqualTo(403);
        assertThat(browser.submit("/sign-out", Map.of(), "guessed").statusCode())
                .isEqualTo(403);
        assertThat(browser.open("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        var browser = Browser.signedIn(this, person("mei"));
        var token = browser.cookie("redress-session");

        assertThat(location(browser.submit("/sign-out", Map.of()))).endsWith("/sign-in");

        var kept = send(to("/desk").header("Cookie", "redress-session=" + token).GET());
        assertThat(kept.statusCode()).isEqualTo(401);
    }

    @Test
    void shuttingAnAccountEndsItsSessions() {
        var browser = Browser.signedIn(this, person("shut"));

        accounts.disable("shut");

        assertThat(browser.open("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void anotherPasswordEndsTheSessions() {
        var browser = Browser.signedIn(this, person("changing"));

        accounts.changePassword("changing", "another one for 2026");

        assertThat(browser.open("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void otherGroupsTakeEffectAtOnce() {
        var browser = Browser.signedIn(this, person("moving"));

        accounts.changeGroups("moving", Set.of(Group.WORKERS.id()));

        assertThat(browser.open("/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void aSessionEndsWhenNobodyActsAndAfterTwelveHoursAnyway() {
        var idle = Browser.signedIn(this, person("idle"));
        var old = Browser.signedIn(this, person("old"));

        database.update(
                "update redress.desk_session set seen_at = now() - interval '31 minutes' where user_id = 'idle'");
        database.update(
                "update redress.desk_session set signed_in_at = now() - interval '13 hours' where user_id = 'old'");

        assertThat(idle.open("/desk").statusCode()).isEqualTo(303);
        assertThat(old.open("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void aPageThatKeepsItselfFreshIsNobodyAtWork() {
        var browser = Browser.signedIn(this, person("away"));
        database.update(
                "update redress.desk_session set seen_at = now() - interval '20 minutes' where user_id = 'away'");
        var cookie = "redress-session=" + browser.cookie("redress-session");

        send(to("/desk").header("Cookie", cookie).header("X-By-Itself", "true").GET());
        assertThat(browser.status("GET", "/desk/live")).isEqualTo(200);
        assertThat(minutesSinceSeen("away")).isGreaterThan(10);

        browser.open("/desk");
        assertThat(minutesSinceSeen("away")).isLessThan(10);
    }

    private double minutesSinceSeen(String userId) {
        return database.queryForObject(
                "select extract(epoch from now() - max(seen_at)) / 60 from redress.desk_session where user_id = ?",
                Double.class,
                userId);
    }

    @Test
    void pagesLoadNothingThatIsNotOurs() {
        var headers = Browser.signedIn(this, person("mei")).open("/desk").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.map()).doesNotContainKey("server");
    }

    @Test
    void languageAndThemeAreRemembered() {
        var browser = Browser.signedIn(this, person("mei"));

        assertThat(location(browser.submit("/preferences", Map.of("language", "zh", "back", "/desk?tab=mine"))))
                .endsWith("/desk?tab=mine");
        browser.submit("/preferences", Map.of("theme", "dark"));

        assertThat(browser.open("/desk").body())
                .contains("lang=\"zh-CN\"", "data-theme=\"dark\"", "我的任务")
                .doesNotContain("??");
    }

    @Test
    void aPageThatIsNotThereIsToldAsAPage() {
        var browser = Browser.signedIn(this, person("mei"));

        for (String path : List.of("/desk/nowhere", "/desk/cases/C-2026-999999", "/desk/cases/1%27%20or%201=1")) {
            var page = browser.open(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("text/html");
        }
    }

    /** A download is no call of a script: whoever clicked would read the refusal as JSON in place of the page. */
    @Test
    void aDownloadThatIsRefusedIsToldAsAPage() {
        var page = Browser.signedIn(this, "auditor").open("/desk/api/evidence-packs?from=2026-11-01&until=2026-11-02");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("href=\"/desk/audit\"").doesNotContain("pack-reason-missing");
    }

    @Test
    void aNumberInTheSearchLeadsToItsCase() {
        var browser = Browser.signedIn(this, person("mei"));

        assertThat(location(browser.open("/desk?q=%20c-2026-000001"))).endsWith("/desk/cases/C-2026-000001");
        assertThat(browser.open("/desk?q=no+such+words").statusCode()).isEqualTo(200);
    }

    @Test
    void signingInAndOutIsOnRecord() {
        Browser.signedIn(this, person("recorded")).submit("/sign-out", Map.of());

        assertThat(database.queryForList(
                        "select action from redress.audit_entry where chain = 'system' and who = 'recorded' order by seq",
                        String.class))
                .containsExactly("SIGNED_IN", "SIGNED_OUT");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
