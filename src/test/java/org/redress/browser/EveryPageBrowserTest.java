package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every page of the desk, on a telephone in English and on a large screen in Chinese, in both themes. */
class EveryPageBrowserTest extends StoryApp {
    private static final Path ROUTES = Path.of("src/test/resources/org/redress/desk/routes.txt");

    /** What is fetched by pages and is none by itself, or leads to one. */
    private static final Set<String> PARTS = Set.of(
            "/desk/live",
            "/desk/worker.js",
            "/desk/next",
            "/desk/new/order",
            "/desk/cases/{number}/diagram",
            "/desk/cases/{number}/files/{id}",
            "/desk/cases/{number}/limits",
            "/desk/cases/{number}/order",
            "/desk/customers/{id}/merge/{other}",
            "/desk/audit/cases/{number}/forms/{id}",
            "/desk/audit/cases/{number}/runs/{id}",
            "/desk/audit/processes/conformance",
            "/desk/audit/processes/heat",
            "/desk/design/changes/{id}/affected",
            "/desk/design/changes/{id}/failures",
            "/desk/design/changes/{id}/what-if");

    /** What auditors do there, and how a change is decided, is acted out in the same two windows. */
    private static final Map<String, Class<?>> ELSEWHERE = Map.of(
            "/desk/audit", AuditBrowserTest.class,
            "/desk/audit/cases/{number}", AuditBrowserTest.class,
            "/desk/audit/processes", AuditBrowserTest.class,
            "/desk/design/changes/{id}", ChangesBrowserTest.class);

    private Map<String, Map<String, String>> pages;

    @BeforeEach
    void fileCases() {
        pages = new Pages(shop()).ofStaff(Rehearsed.page(DATABASE, shop()));
    }

    @Test
    void canBeReadByEverybodyOnEveryScreen() {
        for (Window window : List.of(Window.ENGLISH.wide(360), Window.CHINESE))
            pages.forEach((user, theirs) -> {
                try (var reader = new Reader(url(), window).signIn(user)) {
                    theirs.forEach((name, address) -> look(reader.open(address), name, window));
                    reader.requireQuiet();
                }
            });
    }

    private static void look(Reader reader, String name, Window window) {
        assertThat(reader.page().locator("main")).isVisible();
        assertThat(reader.page().locator("main [aria-busy=true]")).hasCount(0);
        assertThat(reader.page().locator("[data-complete][disabled]")).hasCount(0);
        Assertions.assertThat(reader.page().innerText("body")).doesNotContain("??");
        reader.requireReadable();
        if (window.width() > 500) reader.picture(name + "-" + window.name());
        else
            reader.inTheDark(() -> {
                reader.requireContrast();
                reader.picture(name + "-" + window.dark().name());
            });
    }

    @Test
    void whereNothingIsCanBeReadToo() {
        var window = Window.CHINESE.dark().wide(360);
        try (var reader = new Reader(url(), window).signIn("agent")) {
            reader.open("/desk/cases/C-2026-999999").requireReadable();
            reader.picture("nothing-" + window.name());
        }
    }

    /** A new page belongs to those above. */
    @Test
    void isLookedAt() throws IOException {
        var routes = Files.readAllLines(ROUTES).stream()
                .filter(line -> line.startsWith("/desk") && line.contains(" GET: SESSION"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(route -> !route.matches("/desk/api/.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        routes.removeAll(PARTS);
        routes.removeAll(ELSEWHERE.keySet());
        var seen = pages.values().stream()
                .flatMap(theirs -> theirs.values().stream())
                .map(address -> PathContainer.parsePath(address.replaceFirst("[?].*", "")))
                .toList();

        routes.removeIf(route -> seen.stream()
                .anyMatch(address ->
                        PathPatternParser.defaultInstance.parse(route).matches(address)));
        Assertions.assertThat(routes).isEmpty();
    }
}
