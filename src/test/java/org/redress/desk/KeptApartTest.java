package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.desk.EngineResources.Operation;
import org.redress.desk.Route.Door;
import org.redress.story.Shop;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case whose person is erased and that only a legal hold keeps: locked to all but managers and auditors. */
class KeptApartTest extends RunningApp {
    private static final Set<Group> LEGAL = Set.of(Group.MANAGERS, Group.AUDITORS);
    private static final List<String> LISTS =
            List.of("/desk?tab=team", "/desk?tab=escalations", "/desk?tab=mine", "/desk/cases", "/desk/board");

    private final String canary = "canary-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final String order = "O-" + UUID.randomUUID();
    private final Map<String, Object> complaint =
            Shop.complaint(Map.of("subject", canary, "text", canary, "orderId", order));
    private Shop shop;
    private String number;
    private String customer;
    private String task;
    private String escalation;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void keepApart() {
        shop = new Shop(port);
        number = filed().path("number").asText();
        task = shop.task(number, "Activity_FirstResponse");
        customer = shop.see(number).path("customer").path("id").asText();
        escalation = shop.post("agent", path("/escalate"), Map.of("reason", canary))
                .body()
                .path("id")
                .asText();
        assertThat(shop.post("agent", "/api/tasks/" + task + "/claim", Map.of()).status())
                .isEqualTo(200);
        assertThat(shop.post("supervisor", "/api/escalations/" + escalation + "/claim", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(shop.put("agent", "/api/drafts/" + number, draft()).status()).isEqualTo(204);
        decided("manager", "");
        decided("auditor", "/confirmation");
        var erased = shop.post("manager", "/api/customers/" + customer + "/erasure", Map.of("reason", "Asked."));
        assertThat(erased.body().path("heldCases").path(0).asText()).isEqualTo(number);
    }

    @Test
    void everyAddressThatLeadsToTheCaseIsShut() {
        var open = new ArrayList<String>();
        var others = DemoAccounts.ALL.entrySet().stream()
                .filter(person -> !LEGAL.contains(person.getValue()))
                .toList();
        var routes = Routes.ALL.stream().filter(KeptApartTest::leadsToCase).toList();
        assertThat(routes).hasSizeGreaterThan(50);
        for (var person : others) {
            var browser = Browser.signedIn(this, person.getKey());
            for (Route route : routes) {
                var operation =
                        new Operation(route.method().name(), filled(route.path().getPatternString()));
                int status = route.door() == Door.SESSION
                        ? browser.status(operation.verb(), operation.path())
                        : shut(operation, person.getKey(), route.groups().contains(person.getValue()));
                if (status != 403) open.add(person.getKey() + " " + operation + " -> " + status);
            }
        }

        assertThat(open).isEmpty();
    }

    @Test
    void thePageSaysWhyAndWhomToAsk() {
        var agent = Browser.signedIn(this, "agent");

        assertThat(agent.open("/desk/cases/" + number).body())
                .contains("is kept apart for a legal hold: its customer was erased, and only managers")
                .doesNotContain(canary);
        agent.submit("/preferences", Map.of("language", "zh", "back", "/desk"));
        assertThat(agent.open("/desk/cases/" + number).body())
                .contains("因法律保全单独留存：客户已删除，只有经理和审计员可以打开")
                .doesNotContain(canary);
    }

    @Test
    void managersAndAuditorsReadItAndThatIsOnRecord() {
        for (String reader : List.of("manager", "auditor")) {
            assertThat(shop.get(reader, path("")).body().path("text").asText()).isEqualTo(canary);
            assertThat(Browser.signedIn(this, reader)
                            .open("/desk/cases/" + number)
                            .body())
                    .contains(canary, "this case is kept apart");
            assertThat(shop.get(reader, "/api/escalations/" + escalation)
                            .body()
                            .path("askedText")
                            .asText())
                    .isEqualTo(canary);
        }

        shop.get("agent", path(""));
        assertThat(database.queryForList(
                        "select who from redress.audit_entry where chain = ? and action = 'CASE_READ' order by who",
                        String.class,
                        number))
                .containsExactly("auditor", "manager");
    }

    @Test
    void noListTellsWhatStandsInIt() {
        for (String reader : List.of("agent", "supervisor", "admin", "manager")) {
            var browser = Browser.signedIn(this, reader);
            var pages = Stream.concat(LISTS.stream(), Stream.of("/desk/customers/" + customer, "/desk?q=" + number));
            assertThat(pages.map(page -> browser.open(page).body()))
                    .allSatisfy(page -> assertThat(page).doesNotContain(canary));
            assertThat(browser.open("/desk/cases?q=" + number).body())
                    .contains(number, "kept apart for a legal hold</span>")
                    .doesNotContain(canary);
            assertThat(Stream.of("/api/cases", "/api/tasks", "/api/escalations", "/api/customers/" + customer)
                            .map(list -> shop.get(reader, list).body().toString()))
                    .allSatisfy(list -> assertThat(list).doesNotContain(canary));
            assertThat(shop.get(reader, "/api/cases?q=" + canary).body().path("items"))
                    .isEmpty();
        }
        assertThat(shop.post("agent", "/api/callers", Map.of("orderId", order))
                        .body()
                        .path("cases"))
                .extracting(one -> one.path("number").asText(), one -> one.path("subject")
                        .asText("-"))
                .containsExactly(tuple(number, "-"));
    }

    @Test
    void itsWorkGoesOnInTheHandsOfManagers() {
        assertThat(tasks())
                .hasSize(2)
                .allSatisfy(open -> assertThat(open.path("assignee").isNull()).isTrue());
        var wanted = Map.of("act", "ASSIGN", "tasks", List.of(task), "assignee", "agent");
        assertThat(shop.post("supervisor", "/api/batches", wanted)
                        .body()
                        .path("refused")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("case-kept-apart");
        assertThat(shop.post("manager", "/api/tasks/" + task + "/assignment", Map.of("assignee", "agent"))
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("assignee-of-other-group");
        assertThat(Browser.signedIn(this, "manager")
                        .open("/desk/cases/" + number)
                        .body())
                .contains("/desk/api/tasks/" + task + "/claim");

        var answer = Map.of("kind", "COMPLAINT", "answer", "Dear customer, we look into it today.");
        assertThat(shop.post("manager", "/api/tasks/" + task + "/claim", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(shop.post("manager", "/api/tasks/" + task + "/complete", Map.of("variables", answer))
                        .status())
                .isEqualTo(204);
        assertThat(shop.post("manager", path("/abuse-report"), Map.of("reason", "Threatens."))
                        .status())
                .isEqualTo(204);
        var next = Awaitility.await().until(() -> taskOf("Activity_JudgeAbuse"), id -> !id.isEmpty());
        assertThat(shop.post("manager", "/api/tasks/" + next + "/claim", Map.of())
                        .status())
                .isEqualTo(200);
        var decision = Map.of("outcome", "NOT_NEEDED", "reason", "Done.");
        assertThat(shop.post("manager", "/api/escalations/" + escalation + "/decision", decision)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatWasTypedAboutItIsGoneAndNobodyElseNamesItInABody() {
        assertThat(database.queryForList(
                        "select name from redress.desk_draft where case_number = ?", String.class, number))
                .isEmpty();
        var other = shop.file(Map.of("subject", "Other", "text", "Other"))
                .body()
                .path("number")
                .asText();

        var refused = List.of(
                shop.get("agent", "/api/drafts?about=" + number),
                shop.put("agent", "/api/drafts/" + number, draft()),
                shop.post("agent", "/api/cases/" + other + "/merge", Map.of("into", number)));

        assertThat(refused)
                .allSatisfy(answer ->
                        assertThat(answer.body().path("code").asText()).isEqualTo("case-kept-apart"));
        assertThat(shop.put("manager", "/api/drafts/" + number, draft()).status())
                .isEqualTo(204);
    }

    @Test
    void aReceiptThatIsAskedForAgainOpensNothing() {
        var link = filed().path("trackingUrl").asText();
        var page = send(to(link.substring(link.indexOf("/track/"))).GET());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain(canary);
    }

    @Test
    void afterTheLiftingEverybodyOpensWhatIsLeft() {
        decided("auditor", "/lifting");
        decided("manager", "/confirmation");

        assertThat(shop.get("agent", path("")).body().path("text").asText()).startsWith("Text erased on");
        assertThat(Browser.signedIn(this, "agent")
                        .open("/desk/cases?q=" + number)
                        .body())
                .contains("Text erased on")
                .doesNotContain("kept apart for a legal hold</span>");
    }

    /** An improvement's number or a sample's is the number of a case as well, so those addresses count too. */
    private static boolean leadsToCase(Route route) {
        var path = route.path().getPatternString();
        return path.contains("/{number}")
                || path.startsWith("/api/tasks/{id}")
                || path.startsWith("/api/escalations/{id}");
    }

    private String filled(String pattern) {
        return pattern.replace("/api/tasks/{id}", "/api/tasks/" + task)
                .replace("/api/escalations/{id}", "/api/escalations/" + escalation)
                .replace("{number}", number)
                .replaceAll("\\{[^/]*}", UUID.randomUUID().toString());
    }

    /** The status; 0 when somebody with the right to the address is refused for another reason. */
    private int shut(Operation operation, String user, boolean mayOthers) {
        var answer = call(operation, user);
        boolean why =
                answer.body().contains("\"case-kept-apart\"") && answer.body().contains("only managers and auditors");
        return mayOthers && !why ? 0 : answer.statusCode();
    }

    private HttpResponse<String> call(Operation operation, String user) {
        boolean files = operation.path().endsWith("/files");
        boolean bare = operation.verb().equals("GET") || operation.verb().equals("DELETE");
        return send(to(operation.path())
                .header("Authorization", demo(user))
                .header("Content-Type", files ? "multipart/form-data; boundary=x" : "application/json")
                .method(
                        operation.verb(),
                        bare ? BodyPublishers.noBody() : BodyPublishers.ofString(files ? "--x--\r\n" : "{}")));
    }

    private List<JsonNode> tasks() {
        return StreamSupport.stream(
                        shop.get("manager", path("")).body().path("tasks").spliterator(), false)
                .toList();
    }

    private String taskOf(String activity) {
        return tasks().stream()
                .filter(open -> open.path("activity").asText().equals(activity))
                .map(open -> open.path("id").asText())
                .findFirst()
                .orElse("");
    }

    /** The same receipt, however often it is asked for. */
    private JsonNode filed() {
        return shop.fileWith(key, complaint).body();
    }

    private Map<String, Object> draft() {
        return Map.of("about", number, "fields", Map.of("answer", canary));
    }

    private void decided(String user, String step) {
        assertThat(shop.post(user, path("/legal-hold" + step), Map.of("reason", "The court asks."))
                        .status())
                .isEqualTo(204);
    }

    private String path(String step) {
        return "/api/cases/" + number + step;
    }
}
