package org.redress.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A customer with a browser that knows no scripts: follows links, fills in forms, keeps cookies. */
public final class Guest {
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*action=\"([^\"]+)\"(.*?)</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"\\s*/?>");

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String url;
    private final String language;

    /** A page as it came, after redirects were followed. */
    public record Seen(int status, String body, String path, HttpResponse<String> answer) {
        /** What the form of this action carries unseen. */
        Map<String, String> hidden(String action) {
            var forms = FORM.matcher(body);
            while (forms.find()) {
                if (!forms.group(1).replaceAll("\\?.*", "").endsWith(action)) continue;
                return HIDDEN.matcher(forms.group(2))
                        .results()
                        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
            }
            throw new AssertionError("no form for " + action + " in " + body);
        }

        /** The number of the case that the page is about. */
        public String number() {
            return body.replaceAll("(?s).*?([CR]-\\d{4}-\\d{6}).*", "$1");
        }
    }

    public Guest(String url, String language) {
        this.url = url;
        this.language = language;
    }

    /** Files a complaint with a picture; the page of its case. */
    public Seen complain(String text, Map<String, String> person) {
        var files = fill(open("/new/complaint"), "/new/complaint", Map.of("orderId", "8817", "text", text));
        var send = attach(files, "/new/complaint/files", Map.of("go", "next"), "cup.png", PNG);
        return fill(send, "/new/complaint/send", person);
    }

    Seen complain(String text) {
        return complain(text, Map.of("name", "Li Wei", "email", UUID.randomUUID() + "@example.com"));
    }

    public Seen open(String path) {
        return follow(send(request(path).GET()), path);
    }

    /** Fills in the form of this action on a page and sends it. */
    public Seen fill(Seen page, String action, Map<String, String> fields) {
        var all = new HashMap<>(page.hidden(action));
        all.putAll(fields);
        var target = action.startsWith("/new") || action.equals("/track") ? action : page.path() + action;
        return follow(post(target, all), target);
    }

    /** Sends fields as they are; redirects are not followed. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends one file with the form of this action. */
    Seen attach(Seen page, String action, Map<String, String> fields, String name, byte[] content) {
        var all = new HashMap<>(page.hidden(action));
        all.putAll(fields);
        var head = new StringBuilder();
        all.forEach((key, value) ->
                head.append("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(key, value)));
        head.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(name));
        var target = (action.startsWith("/new") ? action : page.path() + action) + "?_seal=" + all.get("_seal");
        var parts = List.of(utf8(head.toString()), content, utf8("\r\n--x--\r\n"));
        return follow(
                send(request(target)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArrays(parts))),
                target);
    }

    private Seen follow(HttpResponse<String> answer, String path) {
        var next = answer.headers().firstValue("Location");
        if (next.isEmpty()) return new Seen(answer.statusCode(), answer.body(), path.replaceAll("\\?.*", ""), answer);
        var place = URI.create(url).resolve(next.get());
        return open(place.getRawPath() + (place.getRawQuery() == null ? "" : "?" + place.getRawQuery()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
