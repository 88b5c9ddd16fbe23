package org.redress.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.Locale;
import org.redress.browser.Reader.Window;

/** What a browser that was never here fetches for a page: how many answers, and their bytes as they travel. */
record Weight(int requests, long bytes) {
    /** Until everything has settled that the page fetches by itself, or when {@code unfold} is opened on it. */
    static Weight of(String url, BrowserContext signedIn, String path, String unfold) {
        try (var reader = new Reader(url, Window.ENGLISH)) {
            reader.page().context().addCookies(signedIn.cookies().stream().toList());
            var answers = new ArrayList<Response>();
            reader.page().onResponse(answers::add);
            reader.open(path);
            reader.page().waitForLoadState(LoadState.LOAD);
            if (unfold != null) {
                reader.page().locator(".fjs-form").waitFor();
                reader.page().locator(unfold).click();
                reader.page().locator(".diagram svg").first().waitFor();
            }
            // The open stream of events has no end, so no size either.
            var done =
                    answers.stream().filter(one -> !one.url().endsWith("/live")).toList();
            return new Weight(
                    done.size(),
                    done.stream()
                            .mapToLong(one -> one.request().sizes().responseBodySize)
                            .sum());
        }
    }

    double kilobytes() {
        return bytes / 1024.0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d requests | %.0f KB", requests, kilobytes());
    }
}
