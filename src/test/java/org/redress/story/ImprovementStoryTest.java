package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A cause that comes back: it is corrected only when the number says so. */
class ImprovementStoryTest extends StoryApp {
    private static final String PRODUCT = "KET-01";
    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    @Test
    void aCauseThatComesBackIsCorrectedUntilTheNumberMoves() {
        var shop = shop();
        closedFor("Dented kettle", "8811");
        closedFor("Kettle with a dent", "8834");

        var number = improvement();
        contained(shop, number);
        planned(shop, number);
        theDateIsWatched(shop, number);
        acted(shop, number);
        ordersOf("A", 25);
        cameBack(number);
        shop.fire(number, "Event_WatchOver");

        assertThat(escalations(shop, number)).isOne();
        planned(shop, number);
        acted(shop, number);
        ordersOf("B", 25);
        shop.fire(number, "Event_WatchOver");
        shop.complete("quality", number, "Activity_RecordLessons", Map.of("lessons", "Corners need foam."));

        var closed = shop.see(number);
        assertThat(closed.path("stage").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("outcome").asText()).isEqualTo("EFFECTIVE");
        assertThat(sql.queryForList(
                        "select effect from redress.improvement_goal where improvement = ? order by round",
                        String.class,
                        number))
                .containsExactly("AGAIN", "REACHED");
        seenOverRest(shop, number);
    }

    /** What the database holds is what people read: the rounds, the actions, the victims, and nothing of buyers. */
    private void seenOverRest(Shop shop, String number) {
        var seen = shop.get("auditor", "/api/improvements/" + number).body();
        assertThat(seen.path("head").path("outcome").asText()).isEqualTo("EFFECTIVE");
        assertThat(seen.path("rounds").findValuesAsText("effect")).containsExactly("AGAIN", "REACHED");
        assertThat(seen.path("rounds").findValuesAsText("reached")).containsExactly("false", "true");
        assertThat(seen.path("rounds").path(0).path("windowDays").asInt()).isEqualTo(30);
        assertThat(seen.path("actions").findValuesAsText("doneBy")).containsExactly("warehouse", "warehouse");
        assertThat(seen.path("cases").asInt()).isEqualTo(2);

        var victims = shop.get("quality", "/api/improvements/" + number + "/victims?limit=200")
                .body()
                .path("items");
        assertThat(victims.findValuesAsText("orderId")).containsExactly("V-0");
        assertThat(victims.size()).isEqualTo(seen.path("victims").asInt());
        assertThat(victims.toString()).doesNotContain("B-V-0");
        assertThat(shop.get("quality", "/api/improvements/" + number + "/cases")
                        .body()
                        .path("items"))
                .hasSize(2);
        assertThat(shop.get("quality", "/api/improvements?limit=200").body().toString())
                .contains(number);
        assertThat(shop.get("quality", "/api/improvements/I-2026-999999").status())
                .isEqualTo(404);
        assertThat(shop.get("agent", "/api/quality-samples").status()).isEqualTo(403);
    }

    /** A complaint runs to its end; the cause was in our hands. */
    private void closedFor(String subject, String order) {
        var shop = shop();
        var number = shop.file(Map.of("subject", subject, "text", "It is dented.", "orderId", order))
                .body()
                .path("number")
                .asText();
        shop.verify(number);
        shop.complete(
                "agent",
                number,
                "Activity_ProposeSolution",
                Map.of("remedyKind", "APOLOGY", "reasons", "We are sorry for the dent."));
        shop.post("agent", "/api/cases/" + number + "/acceptance", Map.of());
        shop.complete("agent", number, "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        shop.post("agent", "/api/cases/" + number + "/survey", Map.of("csat", 5, "nps", 9));
        shop.complete(
                "quality",
                number,
                "Activity_RecordCause",
                Map.of("causeCode", "PACKAGING", "preventable", "YES", "articleHelps", "NO"));
    }

    private String improvement() {
        return Awaitility.await("improvement")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> sql
                                .queryForList(
                                        "select number from redress.improvement join redress.case_file using (number)"
                                                + " where signal_key = ? and instance_id is not null",
                                        String.class,
                                        "PRODUCT:" + PRODUCT + ":PACKAGING")
                                .stream()
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    private void contained(Shop shop, String number) {
        done(shop, "quality", number, "Activity_TriageSignal", Map.of("signalDecision", "START", "reason", "Twice."));
        done(shop, "quality", number, "Activity_FormTeam", Map.of("leader", "quality", "members", "Warehouse: Wu"));
        var problem = new HashMap<String, Object>();
        for (var field : new String[] {"what", "where", "since", "who", "why", "how", "howMany"})
            problem.put(field, "Kettles arrive dented.");
        done(shop, "quality", number, "Activity_DescribeProblem", problem);
        assertThat(shop.put("admin", "/api/shop/orders", List.of(orderOf("V-0", "B-7"), orderOf("V-1", "B-8")))
                        .status())
                .isEqualTo(200);
        done(
                shop,
                "quality",
                number,
                "Activity_ContainProblem",
                Map.of("measures", "Kettles are packed twice.", "product", PRODUCT, "batch", "B-7"));
        done(
                shop,
                "supervisor",
                number,
                "Activity_DecideLetters",
                Map.of(
                        "letters", "GO",
                        "messageEn", "Some kettles were packed too thinly. If yours is dented, we exchange it.",
                        "messageZh", "部分水壶包装过薄。如有凹陷，我们为您换货。",
                        "reason", "They should hear it from us."));
        assertThat(sql.queryForObject(
                        "select count(*) from redress.improvement_victim where improvement = ? and order_id = 'V-0'"
                                + " and told_at is not null",
                        Integer.class,
                        number))
                .isOne();
    }

    private void planned(Shop shop, String number) {
        done(
                shop,
                "quality",
                number,
                "Activity_FindRootCause",
                Map.of("rootCause", "No foam.", "escapePoint", "No drop test.", "proof", "Dropped ten."));
        done(
                shop,
                "quality",
                number,
                "Activity_PlanAction",
                Map.of(
                        "actionKind", "PACKAGING",
                        "action", "Foam in every corner.",
                        "owner", "warehouse",
                        "due", Instant.now().plus(Duration.ofDays(3)).toString(),
                        "anotherAction", "NO"));
        done(
                shop,
                "quality",
                number,
                "Activity_SetGoal",
                Map.of("metric", "CAUSE_RATE", "expected", 0, "windowDays", 30));
        var approval = Map.of("planApproval", "APPROVE", "reason", "Enough.");
        done(shop, "supervisor", number, "Activity_ApprovePlan", approval);
    }

    /** The owner sees the date that was planned; when it has passed, a supervisor hears of it once. */
    private void theDateIsWatched(Shop shop, String number) {
        var planned = sql.queryForObject(
                "select due from redress.improvement_action where improvement = ?", java.sql.Timestamp.class, number);
        var due = planned.toInstant().truncatedTo(ChronoUnit.SECONDS);
        var task = shop.get("warehouse", "/api/tasks/" + shop.task(number, "Activity_DoAction"))
                .body();
        assertThat(Instant.parse(task.path("due").asText()).truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(due);
        var job = shop.get("admin", "/engine-rest/job?activityId=Event_ActionOverdue")
                .body()
                .path(0)
                .path("dueDate")
                .asText();
        assertThat(OffsetDateTime.parse(job, ENGINE_TIME).toInstant().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(due);

        shop.fire(number, "Event_ActionOverdue");
        assertThat(shop.deadline(number, "improvement-action")).isEqualTo("MISSED");
        assertThat(escalations(shop, number)).isOne();
    }

    private void acted(Shop shop, String number) {
        done(shop, "warehouse", number, "Activity_DoAction", Map.of("proof", "Photo of the box."));
        var prevention = Map.of("elsewhere", "Pans too.", "training", "NO");
        done(shop, "quality", number, "Activity_PreventElsewhere", prevention);
    }

    /** An order of the product as a shop loads it, of this batch. */
    private static Map<String, Object> orderOf(String id, String batch) {
        return Map.of(
                "id",
                id,
                "customerReference",
                "B-" + id,
                "state",
                "PAID",
                "currency",
                "CNY",
                "orderedAt",
                Instant.now().toString(),
                "lines",
                List.of(Map.of("productId", PRODUCT, "quantity", 1, "priceMinor", 29_900, "batch", batch)));
    }

    private static void done(Shop shop, String user, String number, String activity, Map<String, ?> fields) {
        var answer = shop.complete(user, number, activity, fields);
        assertThat(answer.status()).as(activity + " " + answer.body()).isLessThan(300);
    }

    /** Orders of the product that were placed just now. */
    private void ordersOf(String prefix, int count) {
        for (int i = 0; i < count; i++) {
            var id = prefix + "-" + i;
            sql.update(
                    "insert into redress.shop_order (order_id, customer_reference, state, currency, ordered_at)"
                            + " values (?, 'B-' || ?, 'PAID', 'CNY', now())",
                    id,
                    id);
            sql.update(
                    "insert into redress.shop_order_line (order_id, line, product_id, quantity, price_minor)"
                            + " values (?, 1, ?, 1, 29900)",
                    id,
                    PRODUCT);
        }
    }

    /** The same cause again, after the actions. */
    private void cameBack(String number) {
        sql.update(
                "insert into redress.cause (id, case_number, round, code, preventable, article_helps, product, by_id, at)"
                        + " select ?, case_number, 1, 'PACKAGING', true, false, ?, 'quality', now()"
                        + " from redress.improvement_case where improvement = ? limit 1",
                UUID.randomUUID(),
                PRODUCT,
                number);
    }

    private static long escalations(Shop shop, String number) {
        long open = 0;
        for (JsonNode escalation :
                shop.get("supervisor", "/api/escalations").body().path("items"))
            if (escalation.toString().contains(number)) open++;
        return open;
    }
}
