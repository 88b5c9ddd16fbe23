package org.redress.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages without the drawing: keeps cookies, follows no redirect, and sends the seal of the last page. */
final class Browser {
    private static final Pattern SEAL = Pattern.compile("name=\"form-seal\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final RunningApp app;
    private String seal = "";

    Browser(RunningApp app) {
        this.app = app;
    }

    static Browser signedIn(RunningApp app, String userId) {
        var browser = new Browser(app);
        var answer = browser.signIn(userId, DemoAccounts.PASSWORD);
        if (answer.statusCode() != 302) throw new AssertionError(userId + " is not let in: " + answer.statusCode());
        browser.open("/sign-in");
        return browser;
    }

    HttpResponse<String> signIn(String userId, String password) {
        open("/sign-in");
        return submit("/sign-in", Map.of("userId", userId, "password", password, "next", "/desk"));
    }

    /** Goes to a page, as with a click. */
    HttpResponse<String> open(String path) {
        return remembered(send(app.to(path).header("Accept", "text/html").GET()));
    }

    /** Sends a form with its seal. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        return submit(path, fields, seal);
    }

    HttpResponse<String> submit(String path, Map<String, String> fields, String withSeal) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(app.to(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Form-Seal", withSeal)
                .POST(BodyPublishers.ofString(body)));
    }

    /** What a script of the page gets; only the status, since a stream never ends. */
    int status(String verb, String path) {
        boolean bare = verb.equals("GET") || verb.equals("DELETE");
        var request = app.to(path)
                .header("Content-Type", "application/json")
                .header("X-Form-Seal", seal)
                .method(verb, bare ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The value of a cookie that this browser holds, or null. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private HttpResponse<String> remembered(HttpResponse<String> page) {
        var found = SEAL.matcher(page.body());
        if (found.find()) seal = found.group(1);
        return page;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
