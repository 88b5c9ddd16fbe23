package org.redress.browser;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;

/**
 * Every page in both languages, both themes and three widths, for people to look at, in {@code target/screenshots/all}:
 * {@code mvn -Pbench test -Dtest=PagePicturesTest}.
 */
class PagePicturesTest extends SamplePictures {
    private static final List<Integer> WIDTHS = List.of(360, 1440, 1920);

    /** What is pressed on a page before it is looked at, by the name of the picture. */
    private static final Map<String, List<String>> PRESSED = Map.of(
            "audit-case", List.of(".beside details summary", "[data-shown-form] summary", ".steps summary"),
            "change", List.of("[data-affected]", "[data-what-if]"),
            "changes-propose", List.of("[data-opens=propose]"),
            "design-model", List.of("[data-element-id=Activity_FirstResponse]"),
            "design-form", List.of(".fjs-element[data-id=Field_verification]"),
            "design-deploy", List.of("[data-deploy-open]"),
            "accounts-new", List.of("[data-opens=new-account]"),
            "case-path", List.of("[data-part=facts]", "[data-path] summary"),
            "keys", List.of("[data-opens=keys]"));

    /** What is pressed there opens only when something was saved. */
    private static final Map<String, String> OPENS = Map.of("design-deploy", "#deploy[open]");

    private static final String DRAWING = ".diagram, .canvas, [data-library]";

    @Test
    void takeAll() throws IOException {
        lookAt(new Pages(shop()).ofStaff(Rehearsed.page(DATABASE, shop())));
        // A list that is shown empty is looked at before anything is put into it.
        lookAt(more());
    }

    private void lookAt(Map<String, Map<String, String>> pages) {
        for (var language : List.of(Window.CHINESE, Window.ENGLISH))
            pages.forEach((user, theirs) -> {
                if (theirs.keySet().stream().anyMatch(PagePicturesTest::wanted)) look(user, theirs, language);
            });
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        var both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    private Map<String, Map<String, String>> more() throws IOException {
        var told =
                shop().file(Map.of("subject", "杯子", "text", "收到的杯子是破的，请尽快处理。")).body();
        var number = told.path("number").asText();
        return Map.of(
                "auditor",
                Map.of(
                        "audit", "/desk/audit",
                        "audit-case", "/desk/audit/cases/" + answered(),
                        "audit-processes", "/desk/audit/processes"),
                "designer",
                Map.of(
                        "changes", "/desk/design/changes",
                        "changes-propose", "/desk/design/changes",
                        "change", "/desk/design/changes/" + proposed(),
                        "design", "/desk/design",
                        "design-model", EDITOR + "processes/complaint.bpmn",
                        "design-table", EDITOR + "processes/decisions/deadlines.dmn",
                        "design-form", EDITOR + "forms/verify-facts.form",
                        "design-deploy", EDITOR + "processes/abuse.bpmn"),
                "agent",
                Map.of("case-path", "/desk/cases/" + number, "keys", "/desk"),
                "admin",
                Map.of("accounts-new", "/desk/accounts"),
                "",
                both(Map.of("sign-in", "/sign-in"), new CustomerPages(shop(), url()).all()));
    }

    private String answered() {
        var number = shop().complaint("Which tea is it that you sell?");
        shop().task(number, "Activity_FirstResponse");
        shop().fire(number, "Event_FirstResponseOverdue");
        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "INQUIRY", "answer", "It is a green tea of this spring."));
        return number;
    }

    private void look(String user, Map<String, String> pages, Window window) {
        try (var reader = new Reader(url(), window)) {
            if (!user.isEmpty()) reader.signIn(user);
            pages.forEach((name, address) -> {
                if (wanted(name)) look(reader, name, address, window);
            });
        }
    }

    private static void look(Reader reader, String name, String address, Window window) {
        for (int width : WIDTHS) {
            reader.page().setViewportSize(width, window.height());
            // What is drawn fits the window in which it was drawn.
            if (width == WIDTHS.get(0) || reader.page().locator(DRAWING).count() > 0)
                opened(reader.open(address), name);
            reader.picture("all/" + name + "-" + window.wide(width).name());
            reader.inTheDark(() -> reader.picture(
                    "all/" + name + "-" + window.wide(width).dark().name()));
        }
    }

    private static void opened(Reader reader, String name) {
        drawn(reader.page());
        for (String place : PRESSED.getOrDefault(name, List.of()))
            press(reader.page().locator(place).first());
        if (OPENS.containsKey(name)) reader.page().locator(OPENS.get(name)).waitFor();
        drawn(reader.page());
    }

    /** What stands in a part that this window hides is pressed all the same. */
    private static void press(Locator place) {
        // To bring a part of a drawing into view would move the tools away with it.
        if ((boolean) place.evaluate("(one) => one instanceof SVGElement")) place.dispatchEvent("click");
        else if (place.isVisible()) place.click(new Locator.ClickOptions().setForce(true));
        else place.evaluate("(one) => one.click()");
    }
}
