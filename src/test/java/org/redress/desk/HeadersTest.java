package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What every answer tells a browser, whatever was asked and whoever asked it. */
class HeadersTest extends RunningApp {
    private static List<Route> places() {
        var walls = Stream.of("/nowhere", "/actuator/health", "/assets/none.js", "/error")
                .map(path -> Route.of(HttpMethod.GET, path, Route.Door.OPEN, Set.of()));
        return Stream.concat(Routes.ALL.stream(), walls).toList();
    }

    private HttpResponse<String> ask(Route route, String scheme) {
        var path = route.path().getPatternString().replaceAll("\\{[^/]*}|\\*\\*", "x");
        return send(to(path).header("X-Forwarded-Proto", scheme)
                .header("Content-Type", "application/json")
                .method(route.method().name(), BodyPublishers.noBody()));
    }

    @Test
    void everyRouteIsClosedToFramesGuessedTypesAndForeignThingsAndTellsNoVersion() {
        assertThat(places()).allSatisfy(route -> {
            var headers = ask(route, "https").headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
            assertThat(headers.firstValue("Referrer-Policy").orElse("")).matches("no-referrer|same-origin");
            assertThat(headers.allValues(StrictTransport.HEADER)).containsExactly(StrictTransport.YEAR);
            assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "via");
        });
    }

    @Test
    void nobodyIsSentToTlsByAHostThatHasNone() {
        assertThat(places())
                .allSatisfy(route -> assertThat(ask(route, "http").headers().firstValue(StrictTransport.HEADER))
                        .isEmpty());
    }

    @Test
    void aSessionNeverLeavesTls() {
        var page = send(to("/sign-in").header("X-Forwarded-Proto", "https").GET());

        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure", "HttpOnly", "SameSite=Strict"));
    }
}
