package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.desk.EngineResources.Operation;
import org.redress.desk.Route.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: the written expectation in routes.txt, the list that is enforced, and what the server does. */
class RouteMatrixTest extends RunningApp {
    private static final Path EXPECTED = Path.of("src/test/resources/org/redress/desk/routes.txt");

    @Autowired
    private Map<String, RequestMappingHandlerMapping> mappings;

    @Autowired
    private ResourceConfig engineResources;

    @Test
    void theListIsAsWritten() throws IOException {
        var enforced = Routes.ALL.stream().map(RouteMatrixTest::line).sorted().toList();

        assertThat(enforced).isEqualTo(Files.readAllLines(EXPECTED));
    }

    private static String line(Route route) {
        var groups = route.groups().stream().map(Group::id).sorted().collect(Collectors.joining(" "));
        var door = route.door() == Door.GROUPS ? "" : route.door() + " ";
        return "%s %s: %s%s"
                .formatted(route.path().getPatternString(), route.method(), door, groups)
                .strip();
    }

    @Test
    void everyHandlerIsListed() {
        assertThat(handlers())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(allowed(one)).as("%s", one).isTrue());
    }

    @Test
    void nothingIsListedThatDoesNotExist() {
        var handled = handlers().stream().map(one -> one.verb() + one.path()).collect(Collectors.toSet());
        var stale = Routes.ALL.stream()
                .filter(route -> route.path().getPatternString().startsWith("/api/"))
                .map(RouteMatrixTest::operation)
                .filter(one -> !handled.contains(one.verb() + one.path()))
                .toList();

        assertThat(stale).isEmpty();
    }

    @Test
    void eachGroupGetsWhatIsItsOwnAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (Route route : Routes.ALL) {
            if (route.door() == Door.SIGNATURE || route.isPage()) continue;
            var operation = operation(route);
            for (var person : people().entrySet()) {
                boolean may = route.door() == Door.DEMO || route.groups().contains(person.getValue());
                int status = status(call(operation, demo(person.getKey())));
                if (may == (status == 401 || status == 403 || status == 405 || status == NOT_LISTED))
                    wrong.add(person.getKey() + " " + operation + " -> " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void eachGroupGetsThePagesThatAreItsOwn() {
        var wrong = new ArrayList<String>();
        for (var person : people().entrySet()) {
            var browser = Browser.signedIn(this, person.getKey());
            for (Route route : Routes.ALL) {
                // A sign-out would end what the other pages are asked with.
                if (route.door() != Door.SESSION || route.path().matches(PathContainer.parsePath("/sign-out")))
                    continue;
                var operation = operation(route);
                int status = browser.status(operation.verb(), operation.path());
                if (route.groups().contains(person.getValue()) == (status == 401 || status == 403 || status == 405))
                    wrong.add(person.getKey() + " " + operation + " -> " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aPageCallsTheApiWithTheRightsOfItsReader() {
        var agent = Browser.signedIn(this, "agent");

        assertThat(agent.status("GET", "/desk/api/tasks")).isEqualTo(200);
        assertThat(agent.status("GET", "/desk/api/accounts")).isEqualTo(403);
        assertThat(agent.status("POST", "/desk/api/shop-events")).isEqualTo(404);
        assertThat(agent.status("GET", "/desk/engine-rest/version")).isEqualTo(404);
        assertThat(agent.status("GET", "/api/tasks")).isEqualTo(401);
    }

    @Test
    void nobodyOpensAPageWithoutASession() {
        var stranger = new Browser(this);
        var pages = Routes.ALL.stream()
                .filter(route -> route.door() == Door.SESSION)
                .map(RouteMatrixTest::operation)
                .toList();

        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(stranger.status(page.verb(), page.path()))
                .as("%s", page)
                .isEqualTo(page.verb().equals("GET") ? 401 : 403));
        assertThat(call(new Operation("GET", "/desk"), demo("agent")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyGetsAnythingWithoutSigningIn() {
        var open = Routes.ALL.stream()
                .filter(route -> route.door() == Door.GROUPS)
                .map(RouteMatrixTest::operation)
                .filter(one -> call(one, null).statusCode() != 401)
                .toList();

        assertThat(open).isEmpty();
    }

    @Test
    void anAccountOpensNothingWhereASignatureDoes() {
        var signed = Routes.ALL.stream()
                .filter(route -> route.door() == Door.SIGNATURE)
                .map(RouteMatrixTest::operation)
                .toList();

        assertThat(signed).hasSize(4).allSatisfy(one -> {
            assertThat(call(one, null).body()).containsAnyOf("signature-wrong", "source-not-connected");
            assertThat(call(one, demo("admin")).body()).containsAnyOf("signature-wrong", "source-not-connected");
        });
    }

    /** The engine has about 390 operations, and all of them once more under the engine's name. */
    @Test
    void whatTheEngineOffersBesideIsNotThere() {
        var all = EngineResources.of(engineResources.getClasses());
        assertThat(all).hasSizeGreaterThan(500);

        var reachable = all.stream()
                .filter(one -> !allowed(one))
                .filter(one -> status(call(one, demo("admin"))) != NOT_LISTED
                        || call(one, null).statusCode() != 401)
                .toList();
        assertThat(reachable).isEmpty();
    }

    @Test
    void whatTheEngineMayDoIsFew() {
        var writes = EngineResources.of(engineResources.getClasses()).stream()
                .filter(RouteMatrixTest::allowed)
                .filter(one -> !one.verb().equals("GET"))
                .map(one -> one.verb() + " " + one.path().substring("/engine-rest/".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(writes)
                .containsExactly(
                        "POST deployment/create",
                        "POST external-task/fetchAndLock",
                        "POST external-task/x/bpmnError",
                        "POST external-task/x/complete",
                        "POST external-task/x/extendLock",
                        "POST external-task/x/failure",
                        "POST external-task/x/unlock",
                        "POST job/x/execute",
                        "PUT job/x/retries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/clients/",
                "/api/clients;x=y",
                "/api//clients",
                "/API/clients",
                "/%61pi/clients",
                "/api/%2e%2e/api/clients",
                "/api/../api/clients",
                "/api/clients%00",
                "/engine-rest/./task",
                "/%65ngine-rest/task/x/complete",
                "/engine-rest/task/x/complete/",
                "/engine-rest/engine/default/task",
                "/actuator/health",
                "/actuator/prometheus",
                "/error",
                "/camunda/api/admin/setup/default/user/create",
                "/api/admin/setup/default/user/create"
            })
    void noDisguiseOpensADoor(String path) {
        for (String verb : List.of("GET", "POST", "HEAD", "OPTIONS", "PATCH", "DELETE")) {
            var status = raw(verb + " " + path, null);
            assertThat(status).as(verb).isIn(400, 401, 404);
            assertThat(raw(verb + " " + path, demo("agent"))).as(verb).isIn(400, 403, 404, 405);
        }
    }

    @Test
    void aMethodInAHeaderIsNotHeard() {
        var answer = send(to("/api/clients")
                .header("Authorization", demo("auditor"))
                .header("X-HTTP-Method-Override", "DELETE")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(raw("TRACE /api/clients", demo("admin"))).isEqualTo(400);
    }

    private static final int NOT_LISTED = -404;

    /** The wall's own 404 is told from a handler's by its code. */
    private static int status(HttpResponse<String> answer) {
        return answer.statusCode() == 404 && answer.body().contains("\"code\":\"not-found\"")
                ? NOT_LISTED
                : answer.statusCode();
    }

    private HttpResponse<String> call(Operation operation, String authorization) {
        var request = to(operation.path()).header("Content-Type", "application/json");
        if (authorization != null) request.header("Authorization", authorization);
        boolean bare = operation.verb().equals("GET") || operation.verb().equals("DELETE");
        return send(request.method(operation.verb(), bare ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }

    private static boolean allowed(Operation operation) {
        return Routes.methodsAt(PathContainer.parsePath(operation.path()))
                .contains(HttpMethod.valueOf(operation.verb()));
    }

    private static Operation operation(Route route) {
        return new Operation(route.method().name(), filled(route.path().getPatternString()));
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^/]*}", "x")
                .replace("/swagger-ui/**", "/swagger-ui/index.html")
                .replace("/**", "");
    }

    /** What Spring serves on the main port, without the page that words errors. */
    private List<Operation> handlers() {
        return mappings.values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> operations(info).stream())
                .filter(one -> !one.path().equals("/error"))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<Operation> operations(RequestMappingInfo info) {
        var verbs = info.getMethodsCondition().getMethods();
        var named = verbs.isEmpty() ? Set.of(RequestMethod.values()) : verbs;
        return info.getPatternValues().stream()
                .flatMap(path -> named.stream().map(verb -> new Operation(verb.name(), filled(path))))
                .toList();
    }

    private static Map<String, Group> people() {
        var people = new TreeMap<>(DemoAccounts.ALL);
        people.remove("supervisor2");
        return people;
    }
}
