package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.engine.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Browsers are woken when an escalation comes and no desk is open, against a push service started here. */
class DutyRunTest extends RunningApp {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Headers> pushed = new CopyOnWriteArrayList<>();
    private final String person = "duty-" + UUID.randomUUID().toString().substring(0, 8);
    private HttpServer service;
    private volatile int answer = 201;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DutyCalls calls;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        service.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            pushed.add(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
        accounts.create(person, "Ann", DemoAccounts.PASSWORD, Set.of("supervisors"));
    }

    @AfterEach
    void close() {
        database.update("delete from redress.push_subscription where user_id = ?", person);
        accounts.changeMail(person, null);
        service.stop(0);
    }

    private int subscribe(String endpoint) {
        return subscribe(endpoint, browserKey());
    }

    private int subscribe(String endpoint, String key) {
        var keys = Map.of("p256dh", key, "auth", base64(new byte[16]));
        try {
            var body = new ObjectMapper().writeValueAsString(Map.of("endpoint", endpoint, "keys", keys));
            return post("/api/push", demo(person), body).statusCode();
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private String here() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + "/" + person;
    }

    private static String browserKey() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(256);
            var spoken = maker.generateKeyPair().getPublic().getEncoded();
            return base64(Arrays.copyOfRange(spoken, spoken.length - 65, spoken.length));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void escalate() {
        var filed = send(
                to("/api/complaints")
                        .header("Authorization", demo("agent"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"channel\":\"WEB\",\"subject\":\"Help\",\"text\":\"Help\",\"customer\":{\"name\":\"Li Wei\"}}")));
        var number = filed.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
        var raised = post("/api/cases/" + number + "/escalate", demo("agent"), "{\"reason\":\"She asks for help.\"}");
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(200);
    }

    private int waiting() {
        return database.queryForObject("select count(*) from redress.duty_call", Integer.class);
    }

    @Test
    void aBrowserIsWokenOnceAndForgottenWhenItIsGone() {
        assertThat(subscribe(here())).isEqualTo(201);
        escalate();

        await().atMost(PATIENCE).until(() -> pushed.size() == 1);
        assertThat(pushed.get(0).getFirst("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(pushed.get(0).getFirst("Authorization")).startsWith("vapid ");
        assertThat(pushed.get(0).getFirst("Topic")).isEqualTo("escalations");
        await().atMost(PATIENCE).until(() -> notices() == 0);

        answer = 410;
        escalate();
        await().atMost(PATIENCE).until(() -> subscriptions() == 0);
        assertThat(pushed).hasSize(2);
    }

    private int notices() {
        return database.queryForObject(
                "select count(*) from redress.push_notice n join redress.push_subscription s on s.id = n.subscription_id"
                        + " where s.user_id = ?",
                Integer.class,
                person);
    }

    private int subscriptions() {
        return database.queryForObject(
                "select count(*) from redress.push_subscription where user_id = ?", Integer.class, person);
    }

    @Test
    void whoHasADeskOpenIsLeftAlone() {
        assertThat(subscribe(here())).isEqualTo(201);
        calls.deskSeen(Set.of(person), Instant.now());
        escalate();

        await().atMost(PATIENCE).until(() -> waiting() == 0);
        assertThat(notices()).isZero();
        assertThat(pushed).isEmpty();
    }

    @Test
    void whoGaveAnAddressIsToldByMailAndNotWithADeskOpen() {
        call("PUT", "/api/mail", demo(person), "{\"mail\":\"" + person + "@shop.example\"}");
        escalate();

        await().atMost(PATIENCE).until(() -> letters().size() == 1);
        assertThat(letters().get(0)).contains("C-20", "Level: 1").doesNotContain("Li Wei", "She asks");

        calls.deskSeen(Set.of(person), Instant.now());
        escalate();
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        assertThat(letters()).hasSize(1);
    }

    /** What was written to this person. */
    private List<String> letters() {
        return database.queryForList(
                "select l.subject || ' ' || l.body from redress.outbox o join redress.letter l on l.id = o.letter_id"
                        + " where o.address = ? and l.template = 'duty-notice'",
                String.class,
                person + "@shop.example");
    }

    @Test
    void keysThatSealNothingAreRefused() {
        assertThat(subscribe(here(), base64(new byte[65]))).isEqualTo(422);
    }

    @Test
    void onlyPushServicesAreCalled() {
        assertThat(subscribe("https://intranet.example.com/secret")).isEqualTo(422);
        assertThat(subscribe("https://fcm.googleapis.com.example.com/x")).isEqualTo(422);
        assertThat(subscribe("https://updates.push.services.mozilla.com/wpush/v2/x"))
                .isEqualTo(201);
    }
}
