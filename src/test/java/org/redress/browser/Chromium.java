package org.redress.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, driven by Playwright; nothing is downloaded. It runs until the JVM ends. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A machine that builds is busy; what must appear may take its time, what never appears still fails. */
    static final double PATIENCE_MS = 60_000;

    private Chromium() {}

    static Browser running() {
        requireThere();
        return Holder.BROWSER;
    }

    private static void requireThere() {
        if (found().isPresent()) return;
        var advice = "There is no Chromium on the PATH: install chromium, or name one in REDRESS_CHROMIUM.";
        if (System.getenv("CI") != null) Assertions.fail(advice);
        Assumptions.abort(advice);
    }

    private static Optional<Path> found() {
        var named = Optional.ofNullable(System.getenv("REDRESS_CHROMIUM")).map(Path::of);
        return named.or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst());
    }

    private static final class Holder {
        private static final Browser BROWSER = launched();

        private static Browser launched() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(found().orElseThrow())
                            .setArgs(QUIETLY));
        }
    }
}
