package org.redress.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.redress.story.StoryApp;
import org.springframework.test.context.TestPropertySource;

/** An application with the sample cases of a first start, whose pages are taken pictures of for people to look at. */
@Tag("bench")
@TestPropertySource(properties = "redress.sample-cases=true")
abstract class SamplePictures extends StoryApp {
    static final String EDITOR = "/desk/design/editor?path=";
    private static final String ONLY = System.getProperty("redress.pictures", "");

    /** Nothing is being fetched or drawn; a stream of news never ends, so that the network alone says nothing. */
    private static final String DRAWN = """
            () => document.readyState === 'complete'
              && !document.querySelector('main [aria-busy=true], .htmx-request, [data-complete][disabled]')
              && [...document.querySelectorAll('[data-side], [data-replay] .diagram, [data-heat] .diagram, [open] .diagram')]
                .every((place) => place.querySelector('.djs-element'))""";

    @BeforeEach
    void samplesHaveRun() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> shop().get("supervisor", "/api/cases?stage=CLOSED")
                                .body()
                                .path("items")
                                .size()
                        >= 3);
    }

    /** With {@code -Dredress.pictures=audit} only those whose name begins so. */
    static boolean wanted(String name) {
        return name.startsWith(ONLY);
    }

    String proposed() throws IOException {
        var table = Files.readString(Path.of("processes/decisions/deadlines.dmn"));
        var diagram = Files.readString(Path.of("processes/complaint.bpmn"));
        var files = Map.of(
                "deadlines.dmn", slower(table, "Rule_FirstResponseGeneral"),
                "complaint.bpmn", diagram.replace("name=\"Give first response\"", "name=\"First words\""));
        var reason = "Forty-five minutes, so that first answers say something";
        var made = shop().post("designer", "/api/changes", Map.of("files", files, "reason", reason));
        return made.body().path("id").asText();
    }

    private static String slower(String table, String rule) {
        int at = table.indexOf(rule);
        return table.substring(0, at)
                + table.substring(at).replaceFirst("<text>\"30 min\"</text>", "<text>\"45 min\"</text>");
    }

    static void drawn(Page page) {
        page.waitForFunction(DRAWN);
    }
}
