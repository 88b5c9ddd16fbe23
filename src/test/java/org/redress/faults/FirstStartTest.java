package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.story.Shop;

/** The one command of a new user: a server with its own database and cases to look at, which ends as quietly. */
class FirstStartTest {
    @TempDir
    Path folder;

    @Test
    void startsWithCasesToLookAtAndEndsWithoutAWarning() throws IOException {
        try (var node = Node.alone(folder)) {
            awaitSamples(node);
            assertThat(cases(node.shop())).isEqualTo(18);
            node.stop();

            var printed = node.printed();
            assertThat(printed).contains("Demo accounts").doesNotContain(" ERROR ", "Exception");
            assertThat(printed.substring(printed.indexOf("graceful shutdown"))).doesNotContain(" WARN ");
            assertThat(folder.resolve("postgres/PG_VERSION")).exists();
            assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    @Tag("faults")
    void secondStartKeepsEverything() throws IOException {
        long cases;
        try (var first = Node.alone(folder)) {
            awaitSamples(first);
            cases = cases(first.shop());
            first.stop();
        }
        try (var second = Node.alone(folder)) {
            assertThat(cases(second.shop())).isEqualTo(cases);
            second.stop();
            assertThat(second.printed()).doesNotContain("Demo accounts", "Sample cases");
        }
        assertThat(Files.exists(folder.resolve("postgres/postmaster.pid"))).isFalse();
    }

    private static void awaitSamples(Node node) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> node.printed()
                .contains("Sample cases in different stages"));
    }

    private static long cases(Shop shop) {
        return shop.get("agent", "/api/cases?limit=100").body().path("items").size();
    }
}
