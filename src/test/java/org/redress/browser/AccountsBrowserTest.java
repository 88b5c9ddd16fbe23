package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.engine.Accounts;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of accounts in a real browser. */
class AccountsBrowserTest extends StoryApp {
    private static final String FIRST = "a lamp beside the river";

    @Autowired
    private Accounts accounts;

    private static Locator line(Reader reader, String account) {
        return reader.page().locator("[data-line='" + account + "']");
    }

    private static void change(Reader reader, String account, String what) {
        line(reader, account).locator("[data-change=" + what + "]").click();
        assertThat(reader.page().locator("#" + what)).isVisible();
        reader.requireReadable();
    }

    private static void make(Reader admin, String account) {
        admin.page().click("[data-opens=new-account]");
        admin.requireReadable();
        admin.page().fill("#new-account [name=id]", account);
        admin.page().fill("#new-account [name=name]", "Bo Chen");
        admin.page().check("#new-account [value=agents]");
        admin.page().fill("#new-account [name=password]", FIRST);
        admin.page().click("#new-account form button");
        assertThat(line(admin, account)).containsText("Bo Chen");
    }

    private boolean letsIn(String account) {
        return accounts.signIn(account, FIRST).isPresent();
    }

    @Test
    void anAdministratorMakesChangesShutsAndOpensAnAccount() {
        try (var admin = new Reader(url(), Window.ENGLISH).signIn("admin").open("/desk/accounts")) {
            make(admin, "page-bo");
            Assertions.assertThat(letsIn("page-bo")).isTrue();

            change(admin, "page-bo", "groups");
            assertThat(admin.page().locator("#groups [value=agents]")).isChecked();
            admin.page().check("#groups [value=finance]");
            admin.page().click("#groups form button");
            assertThat(line(admin, "page-bo")).containsText("Finance");

            change(admin, "page-bo", "mail");
            admin.page().fill("#mail [name=mail]", "bo@shop.example");
            admin.page().click("#mail form button");
            assertThat(line(admin, "page-bo")).containsText("bo@shop.example");

            change(admin, "page-bo", "shutting");
            admin.page().click("#shutting form button");
            assertThat(line(admin, "page-bo").locator(".closed")).isVisible();
            Assertions.assertThat(letsIn("page-bo")).isFalse();

            change(admin, "page-bo", "opening");
            admin.page().click("#opening form button");
            assertThat(line(admin, "page-bo").locator(".closed")).hasCount(0);
            admin.requireQuiet();
        }
    }

    @Test
    void aPasswordThatIsTooShortIsToldBesideTheField() {
        try (var admin = new Reader(url(), Window.CHINESE).signIn("admin").open("/desk/accounts")) {
            make(admin, "page-cai");
            change(admin, "page-cai", "password");
            admin.page().fill("#password [name=password]", "short");
            admin.page().click("#password form button");

            assertThat(admin.page().locator("#password [data-fault]")).containsText("12");
            assertThat(admin.page().locator("#password")).isVisible();

            admin.page().fill("#password [name=password]", "four unrelated words here");
            admin.page().click("#password form button");
            assertThat(admin.page().locator("#password")).isHidden();
            Assertions.assertThat(letsIn("page-cai")).isFalse();
        }
    }

    @Test
    void everyoneChangesTheOwnPasswordAndSignsInAgain() {
        accounts.create("page-dan", "Dan", FIRST, Set.of("agents"));
        try (var dan =
                new Reader(url(), Window.ENGLISH).signIn("page-dan", FIRST).open("/desk/password")) {
            dan.page().fill("[name=mail]", "dan@shop.example");
            dan.page().click("[data-own-mail] button");
            assertThat(dan.page().locator(".tells")).containsText("Done");
            Assertions.assertThat(accounts.account("page-dan").orElseThrow().mail())
                    .isEqualTo("dan@shop.example");
            change(dan, "not my password", "seven blue kites up", "seven blue kites up");
            assertThat(dan.page().locator("[data-own-password] [data-fault]")).containsText("not right");
            change(dan, FIRST, "seven blue kites up", "seven blue kites down");
            assertThat(dan.page().locator("[data-own-password] [data-fault]")).containsText("differ");
            change(dan, FIRST, "seven blue kites up", "seven blue kites up");
            assertThat(dan.page().locator("[role=status]").first()).containsText("Sign in with the new one");
            Assertions.assertThat(accounts.signIn("page-dan", "seven blue kites up"))
                    .isPresent();
        }
    }

    private static void change(Reader reader, String current, String wanted, String again) {
        reader.page().fill("[name=current]", current);
        reader.page().fill("[name=password]", wanted);
        reader.page().fill("[name=again]", again);
        reader.page().click("[data-own-password] button");
    }

    @Test
    void aProgramGetsATokenThatIsShownOnceAndTakenBack() {
        try (var admin = new Reader(url(), Window.CHINESE).signIn("admin").open("/desk/accounts")) {
            admin.page().click("[data-opens=new-client]");
            admin.page().fill("#new-client [name=name]", "shop-import");
            admin.page().check("#new-client [value=agents]");
            admin.requireReadable();
            admin.page().click("#new-client form button");
            var token = admin.page().locator("[data-token]");
            assertThat(token).isVisible();
            var given = token.inputValue();
            admin.requireReadable();
            admin.page().click("#new-client [data-made] button");
            var program = admin.page().locator("[data-client]", new Page.LocatorOptions().setHasText("shop-import"));
            assertThat(program).containsText("客服");
            Assertions.assertThat(opens(given)).isEqualTo(200);

            program.locator("[data-revoke]").click();
            admin.page().click("[data-revoke-form] button");
            assertThat(program.locator(".closed")).containsText("收回");
            assertThat(token).hasValue("");
            Assertions.assertThat(opens(given)).isEqualTo(401);
            admin.requireQuiet();
            admin.picture("programs-" + Window.CHINESE.name());
        }
    }

    private int opens(String token) {
        var request = HttpRequest.newBuilder(URI.create(url() + "/api/cases"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }
}
