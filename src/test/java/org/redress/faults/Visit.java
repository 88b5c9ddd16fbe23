package org.redress.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody's browser, whose requests a proxy may hand to any node: the cookies are the same for all. */
final class Visit {
    private static final Pattern SEAL = Pattern.compile("name=\"form-seal\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** The same cookies in another browser, as if somebody had copied them. */
    Visit copied() {
        var copy = new Visit();
        var store = cookies.getCookieStore();
        for (URI place : store.getURIs())
            store.get(place).forEach(cookie -> copy.cookies.getCookieStore().add(place, cookie));
        return copy;
    }

    /** The status of a page. */
    int open(Node node, String path) {
        return page(node, path).statusCode();
    }

    int signIn(Node node, String user) {
        return submit(node, "/sign-in", "userId=" + user + "&password=redress-demo-2026");
    }

    /** Sends a form, sealed by a page of the same node. */
    int submit(Node node, String path, String fields) {
        var seal = SEAL.matcher(page(node, "/sign-in").body());
        if (!seal.find()) throw new AssertionError("the page has no seal");
        var body = fields + "&_seal=" + URLEncoder.encode(seal.group(1), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(node.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpResponse<String> page(Node node, String path) {
        return send(HttpRequest.newBuilder(node.at(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
