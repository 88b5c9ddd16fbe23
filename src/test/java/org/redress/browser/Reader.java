package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One person before one browser window. Everything that goes wrong is kept: what the console complains about, what the
 * policy of the page forbids, and every request to another host.
 */
final class Reader implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/screenshots");

    /** Ends what fades; what turns for ever, such as the sign of waiting, is left alone. */
    private static final String FADED = """
            document.getAnimations()
              .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
              .forEach((one) => one.finish())""";

    private final String home;
    private final BrowserContext context;
    private final Page page;
    private final ColorScheme theme;
    private final List<String> complaints = new ArrayList<>();
    private String question = "";

    /** How the window looks. */
    record Window(String language, ColorScheme theme, int width, int height) {
        static final Window ENGLISH = new Window("en-GB", ColorScheme.LIGHT, 1440, 900);
        static final Window CHINESE = new Window("zh-CN", ColorScheme.LIGHT, 1440, 900);

        Window dark() {
            return new Window(language, ColorScheme.DARK, width, height);
        }

        Window wide(int pixels) {
            return new Window(language, theme, pixels, height);
        }

        String name() {
            return language.substring(0, 2) + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        }
    }

    Reader(String home, Window window) {
        this.home = home;
        this.theme = window.theme();
        this.context = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(window.language())
                        .setColorScheme(window.theme())
                        .setViewportSize(window.width(), window.height()));
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onDialog(this::asked);
        page.onRequest(request -> {
            var url = request.url();
            if (!url.startsWith(home) && !url.startsWith("data:") && !url.startsWith("blob:"))
                complaints.add("foreign " + url);
        });
    }

    private void asked(Dialog dialog) {
        if (dialog.message().equals(question)) {
            dialog.accept();
            return;
        }
        complaints.add("dialog " + dialog.message());
        dialog.dismiss();
    }

    /** Says yes when the page asks this; any other dialog is a complaint. */
    void agreesTo(String asked) {
        question = asked;
    }

    Page page() {
        return page;
    }

    Reader open(String path) {
        page.navigate(home + path);
        return this;
    }

    Reader signIn(String userId) {
        return signIn(userId, "redress-demo-2026");
    }

    Reader signIn(String userId, String password) {
        open("/sign-in");
        page.fill("[name=userId]", userId);
        page.fill("[name=password]", password);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> url.contains("/desk"));
        return this;
    }

    /** A picture of the whole page, for people to look at. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /**
     * Nobody is kept out by the page: no violation of WCAG 2.1 AA that axe can find, and nothing wider than the window.
     * What a drawing library makes of its own tools is not ours to mend.
     */
    void requireReadable() {
        requireNone(new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .exclude("[data-library]"));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("how far %s overflows", page.url())
                .isLessThanOrEqualTo(0);
    }

    private void requireNone(AxeBuilder rules) {
        // No page of ours has frames, and without the way through frames axe needs a third of the time.
        assertThat(rules.setLegacyMode(true).analyze().getViolations())
                .as(page.url())
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    /** Looks at the page as somebody sees it whose machine prefers the dark. */
    void inTheDark(Runnable look) {
        turn(ColorScheme.DARK);
        look.run();
        turn(theme);
    }

    /** Colours fade over: in between, neither contrast nor a picture says anything. */
    private void turn(ColorScheme to) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(to));
        page.evaluate(FADED);
    }

    /** Of everything that {@link #requireReadable} asks for, what another theme can change. */
    void requireContrast() {
        requireNone(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    void requireQuiet() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
