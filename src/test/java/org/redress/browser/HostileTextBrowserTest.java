package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.redress.browser.Hostile.BRACELESS;
import static org.redress.browser.Hostile.SHORT;
import static org.redress.browser.Hostile.TEXT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.Shop;
import org.redress.story.StoryApp;

/** Whatever people type is shown as they typed it, on every page, and runs nothing. */
class HostileTextBrowserTest extends StoryApp {
    private String number;
    private String tracking;
    private String orderId;

    /** A case in which every field that a person can fill is hostile. */
    @BeforeEach
    void fillEveryField() {
        orderId = "X-" + UUID.randomUUID().toString().substring(0, 8);
        done(shop().put("admin", "/api/shop/orders", List.of(order())));
        var filed = shop().fileWith(
                        UUID.randomUUID().toString(),
                        Shop.complaint(Map.of(
                                "orderId",
                                orderId,
                                "subject",
                                TEXT,
                                "text",
                                TEXT,
                                "customer",
                                Map.of("name", SHORT, "email", UUID.randomUUID() + "@example.com", "language", "en"))));
        number = filed.body().path("number").asText();
        tracking = filed.body().path("trackingUrl").asText().replaceFirst("^https?://[^/]+", "");
        shop().task(number, "Activity_FirstResponse");
        for (String direction : List.of("IN", "OUT", "NOTE"))
            done(shop().post("agent", at("messages"), Map.of("direction", direction, "text", TEXT)));
        done(shop().post("agent", at("escalate"), Map.of("reason", TEXT)));
        done(shop().post("agent", at("transfer"), Map.of("to", "agent", "note", TEXT)));
        done(shop().post(
                        "agent",
                        at("platform-case"),
                        Map.of("reference", SHORT, "due", Instant.now().plus(2, ChronoUnit.DAYS))));
        var canned = Map.of(
                "titleEn",
                "<b>" + number,
                "titleZh",
                SHORT.replaceAll("[{}]", ""),
                "textEn",
                BRACELESS,
                "textZh",
                BRACELESS);
        Assertions.assertThat(
                        shop().post("supervisor", "/api/canned-answers", canned).status())
                .isEqualTo(201);
    }

    private Map<String, Object> order() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "id",
                orderId,
                "customerReference",
                "B-" + orderId,
                "state",
                "DELIVERED",
                "currency",
                "CNY",
                "paidMinor",
                1000,
                "freightMinor",
                0,
                "orderedAt",
                now,
                "deliveredAt",
                now,
                "lines",
                List.of(Map.of("productId", "P-1", "productName", SHORT, "quantity", 1, "priceMinor", 1000)));
    }

    private String at(String act) {
        return "/api/cases/" + number + "/" + act;
    }

    private static void done(Shop.Answer answer) {
        Assertions.assertThat(answer.status()).as(String.valueOf(answer.body())).isBetween(200, 204);
    }

    @Test
    void everyPageShowsItLiterally() {
        try (var reader = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            var page = reader.open("/desk/cases/" + number).page();
            assertThat(page.locator("h1")).hasText(TEXT);
            assertThat(page.locator(".person")).containsText(SHORT);
            for (String said : List.of(".in", ".out", ".note"))
                assertThat(page.locator(".said " + said, new Page.LocatorOptions().setHasText(TEXT))
                                .first())
                        .isVisible();
            assertThat(page.locator(".escalation .words").first()).hasText(TEXT);
            assertThat(page.locator(".order")).containsText(SHORT);
            page.setInputFiles(
                    "[data-files] input",
                    new FilePayload("<img src=x onerror=alert(4)>.txt", "text/plain", "x".getBytes()));
            assertThat(page.locator(".files")).containsText("onerror=alert(4)");
            page.fill("[data-write] textarea", "There is nothing we can do. " + TEXT);
            assertThat(page.locator(".mirror")).containsText(TEXT);
            page.locator("[data-key=m]").click();
            assertThat(page.locator("#canned [data-list]")).containsText(BRACELESS);
            for (String place : List.of("/desk?q=" + number + "&tab=escalations", "/desk/cases?q=" + number))
                assertThat(reader.open(place).page().locator("main")).containsText(TEXT);
            reader.open("/desk/board").open("/desk?q=%3Cscript%3Ealert(5)%3C/script%3E");
            reader.requireQuiet();
        }
    }

    @Test
    void theAuditorsPagesShowItLiterally() {
        var twin = shop().complaint(TEXT);
        done(shop().post("agent", at("merge"), Map.of("into", twin)));
        done(shop().post("agent", at("split"), Map.of("reason", TEXT)));
        try (var auditor = new Reader(url(), Window.CHINESE).signIn("auditor")) {
            var page = auditor.open("/desk/audit").page();
            page.fill("[name=text]", TEXT.substring(0, 60));
            page.fill("[name=orderId]", orderId);
            page.fill("[name=reason]", TEXT);
            page.click("[data-search] button");
            assertThat(page.locator("[data-line=" + number + "]")).containsText(TEXT);
            page.locator("[data-line=" + number + "] a").click();
            assertThat(page.locator("h1")).hasText(TEXT);
            assertThat(page.locator("[data-replay] .djs-element").first()).isVisible();
            assertThat(page.locator(".moments .moment-said", new Page.LocatorOptions().setHasText(TEXT))
                            .first())
                    .isVisible();
            auditor.requireQuiet();
        }
    }

    @Test
    void theTelephoneAndTheCustomersPageShowItLiterally() {
        try (var reader = new Reader(url(), Window.CHINESE).signIn("agent")) {
            var page = reader.open("/desk/new").page();
            page.fill("[name=phone]", "");
            page.fill("[name=orderId]", orderId);
            assertThat(page.locator("#order-lines")).containsText(SHORT);
            assertThat(page.locator("[data-caller]")).containsText(TEXT);
            for (String field : List.of("name", "text", "subject")) page.fill("[name=" + field + "]", SHORT);
            page.reload();
            assertThat(page.locator("[name=text]")).hasValue(SHORT);
            assertThat(reader.open(tracking).page().locator("main")).containsText("onerror=alert(1)");
            reader.requireQuiet();
        }
    }
}
