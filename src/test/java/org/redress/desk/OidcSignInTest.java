package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.OwnApp;
import org.redress.TestDatabase;
import org.redress.engine.Accounts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing in by the organisation's provider: a real one, by its real redirects, its sign-in page and its sessions. */
class OidcSignInTest {
    private static final StaffProvider PROVIDER = StaffProvider.start();

    private static ConfigurableApplicationContext app;
    private static String home;

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");
    private static final Pattern SEAL = Pattern.compile("name=\"form-seal\" content=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    @BeforeAll
    static void start() {
        app = OwnApp.on(
                TestDatabase.fresh(),
                "--redress.samples=false",
                "--redress.oidc.issuer=" + PROVIDER.issuer(),
                "--redress.oidc.client-id=" + StaffProvider.CLIENT,
                "--redress.oidc.client-secret=" + StaffProvider.SECRET,
                "--redress.oidc.name=Teahouse ID",
                "--redress.oidc.groups.teahouse-care=agents",
                "--redress.oidc.groups.teahouse-leads=supervisors",
                "--redress.oidc.local-accounts=admin");
        home = "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port");
        PROVIDER.admits(home);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    private HttpResponse<String> open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    /** Goes to the provider as this person and answers with the address it sends the browser back to. */
    private String answerOfTheProvider(String subject) {
        var asked = location(open(home + "/sign-in/with/oidc?next=/desk?tab=mine"));
        var next = location(open(asked));
        return next.endsWith("/login") ? location(open(atTheProvider(next, subject))) : next;
    }

    /** Signs in on the provider's own page; where it sends the browser on. */
    private String atTheProvider(String page, String subject) {
        var seal = CSRF.matcher(open(page).body());
        assertThat(seal.find()).isTrue();
        var form = "username=" + subject + "&password=" + encode(StaffProvider.PASSWORD) + "&_csrf="
                + encode(seal.group(1));
        return location(send(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String signIn(String subject, String user, String... groups) {
        PROVIDER.knows(subject, user, List.of(groups));
        return location(open(answerOfTheProvider(subject)));
    }

    private int desk() {
        return open(home + "/desk").statusCode();
    }

    private static List<String> recorded(String like) {
        app.getBean(SignInTrail.class).record();
        return app.getBean(JdbcTemplate.class)
                .queryForList(
                        "select action from redress.audit_entry where chain = 'system' and new_values like ? order by seq",
                        String.class,
                        like);
    }

    private static List<String> groups(String user) {
        return List.copyOf(
                app.getBean(Accounts.class).account(user).orElseThrow().groups());
    }

    @Test
    void whoeverTheProviderVouchesForComesInWithTheGroupsItNames() {
        assertThat(open(home + "/sign-in").body()).contains("Teahouse ID", "/sign-in/with/oidc");

        assertThat(signIn("u-1", "lin.mei", "teahouse-care", "visitors")).endsWith("/desk?tab=mine");
        assertThat(desk()).isEqualTo(200);
        assertThat(open(home + "/desk").body()).contains("Lin Mei");
        assertThat(open(home + "/desk/board").statusCode()).isEqualTo(403);
        assertThat(groups("lin.mei")).containsExactly("agents");

        signIn("u-1", "renamed.there", "teahouse-leads");
        assertThat(open(home + "/desk/board").statusCode()).isEqualTo(200);
        assertThat(groups("lin.mei")).containsExactly("supervisors");
        assertThat(recorded("%\"lin.mei\"%"))
                .containsExactly(
                        "ACCOUNT_MADE", "ACCOUNT_GROUPS_CHANGED", "SIGNED_IN", "ACCOUNT_GROUPS_CHANGED", "SIGNED_IN");
    }

    @Test
    void unknownGroupsGiveNoRightsAndTakeTheOldOnesAway() {
        assertThat(signIn("u-2", "bo", "visitors")).endsWith("/sign-in?refused=rights");
        assertThat(desk()).isEqualTo(303);

        signIn("u-2", "bo", "teahouse-care");
        assertThat(desk()).isEqualTo(200);
        assertThat(signIn("u-2", "bo")).endsWith("/sign-in?refused=rights");
        assertThat(groups("bo")).isEmpty();
        assertThat(open(home + "/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void whoCameInByTheProviderIsSignedOutThereToo() {
        signIn("u-6", "ida", "teahouse-care");
        var seal = SEAL.matcher(open(home + "/desk").body());
        assertThat(seal.find()).isTrue();

        var left = send(HttpRequest.newBuilder(URI.create(home + "/sign-out"))
                .header("Accept", "text/html")
                .header("X-Form-Seal", seal.group(1))
                .POST(BodyPublishers.noBody()));

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(desk()).isEqualTo(303);
        var farewell = left.headers().firstValue("Refresh").orElseThrow().substring("0; url=".length());
        assertThat(farewell)
                .startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=ey")
                .contains("&client_id=redress&");
        assertThat(location(open(farewell))).isEqualTo(home + "/sign-in");
        assertThat(location(open(location(open(home + "/sign-in/with/oidc")))))
                .as("its session is over as well")
                .endsWith("/login");
    }

    @Test
    void aProviderThatDescribesAnotherOneKeepsNobodyFromSigningOut() throws IOException {
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var about =
                "{\"issuer\":\"https://other.example\",\"subject_types_supported\":[\"public\"],\"jwks_uri\":\"x:y\"}";
        other.createContext("/", question -> {
            question.getResponseHeaders().add("Content-Type", "application/json");
            question.sendResponseHeaders(200, about.length());
            question.getResponseBody().write(about.getBytes(StandardCharsets.UTF_8));
            question.close();
        });
        other.start();
        try {
            var issuer = "http://127.0.0.1:" + other.getAddress().getPort();
            var settings =
                    new OidcSettings(issuer, "redress", "secret", "ID", "sub", "name", "groups", Map.of(), List.of());
            var provider = new OidcProvider(settings, home);

            assertThatThrownBy(provider::client).isInstanceOf(IllegalStateException.class);
            assertThat(provider.farewell("token", home)).isEmpty();
        } finally {
            other.stop(0);
        }
    }

    @Test
    void nobodyTakesOverAnAccountOfOursByItsName() {
        assertThat(signIn("u-3", "admin", "teahouse-care")).endsWith("/sign-in?refused=rights");
        assertThat(groups("admin")).containsExactly("administrators");
    }

    @Test
    void aShutAccountStaysShut() {
        signIn("u-4", "shut.out", "teahouse-care");
        app.getBean(Accounts.class).disable("shut.out");

        assertThat(desk()).isEqualTo(303);
        assertThat(signIn("u-4", "shut.out", "teahouse-care")).endsWith("/sign-in?refused=rights");
    }

    @Test
    void anotherStateNonceOrBrowserAndASecondUseAreRefused() {
        PROVIDER.knows("u-5", "state", List.of("teahouse-care"));
        var answer = answerOfTheProvider("u-5");
        assertThat(location(open(answer.replaceFirst("state=[^&]{4}", "state=AAAA"))))
                .endsWith("?refused=provider");
        assertThat(location(open(answer))).as("its trip is over").endsWith("?refused=provider");

        var question = location(open(home + "/sign-in/with/oidc"));
        assertThat(question).contains("nonce=", "code_challenge_method=S256");
        var other = location(open(question.replaceFirst("nonce=[^&]{4}", "nonce=AAAA")));
        assertThat(location(open(other))).endsWith("?refused=provider");

        var stolen = answerOfTheProvider("u-5");
        assertThat(location(new OidcSignInTest().open(stolen))).endsWith("?refused=provider");
        assertThat(desk()).isEqualTo(303);
        assertThat(recorded("%\"provider\"%")).contains("SIGN_IN_REFUSED").doesNotContain("SIGNED_IN");
        assertThat(open(home + "/sign-in?refused=provider").body()).contains("role=\"alert\"");
    }

    @Test
    void onlyTheNamedLocalAccountsStillHaveAPassword() {
        assertThat(byPassword("admin")).isEqualTo(200);
        assertThat(byPassword("manager")).isEqualTo(401);
    }

    private int byPassword(String user) {
        return send(HttpRequest.newBuilder(URI.create(home + "/engine-rest/version"))
                        .header("Authorization", RunningApp.demo(user))
                        .method("GET", BodyPublishers.noBody()))
                .statusCode();
    }
}
