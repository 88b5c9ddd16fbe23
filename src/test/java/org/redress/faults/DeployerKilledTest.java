package org.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.redress.story.Shop;

/** A node dies while designers deploy, and while running cases move: nothing is half done, and nothing is done twice. */
@Tag("faults")
class DeployerKilledTest {
    private static final int DEPLOYMENTS = 50;
    private static final int CASES = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DRAWN =
            "select count(*) from (select deployment_id_ from %s group by deployment_id_ having count(*) <> %d) half";

    @Test
    void fiftyDeploymentsAtOnceLeaveNoHalfSet() throws Exception {
        var database = TestDatabase.fresh();
        try (var first = Node.launch(database.url());
                var second = Node.launch(database.url())) {
            first.ready();
            second.ready();
            var books = new Books(database.owner());
            long models = files("processes");
            long tables = files("processes/decisions");
            var sent = deployAll(first.shop(), second.shop());
            Awaitility.await("some sets")
                    .atMost(PATIENCE)
                    .until(() -> books.count("select count(*) from redress.deployed_set") > 5);
            second.kill();

            long accepted = answered(sent, 200);
            long sets = books.count("select count(*) from act_re_deployment where name_ = 'redress'") - 1;
            assertThat(sets).isBetween(accepted, (long) DEPLOYMENTS);
            assertThat(books.count("select count(*) from redress.deployed_set")).isEqualTo(sets);
            assertThat(books.count("select count(*) from redress.audit_entry where action = 'MODELS_DEPLOYED'"))
                    .isEqualTo(sets);
            assertThat(books.count(DRAWN.formatted("act_re_procdef", models))).isZero();
            assertThat(books.count(DRAWN.formatted("act_re_decision_def", tables)))
                    .isZero();
            assertThat(books.count(DRAWN.formatted("act_ge_bytearray", models + tables + files("forms"))
                            .replace(
                                    "from act_ge_bytearray", "from act_ge_bytearray where deployment_id_ is not null")))
                    .isZero();
            assertThat(books.contradictions()).containsOnly(0L);
            assertThat(first.shop().deploy("late-order.bpmn", drawn(DEPLOYMENTS)))
                    .isEqualTo(200);
        }
    }

    /** Half of them go to each node, each with another drawing. */
    private static List<Future<Integer>> deployAll(Shop one, Shop other) {
        var designers = Executors.newFixedThreadPool(DEPLOYMENTS);
        var sent = new ArrayList<Future<Integer>>();
        IntStream.range(0, DEPLOYMENTS).forEach(number -> {
            Callable<Integer> deploying =
                    () -> (number % 2 == 0 ? one : other).deploy("late-order.bpmn", drawn(number));
            sent.add(designers.submit(deploying));
        });
        designers.shutdown();
        return sent;
    }

    private static String drawn(int number) throws IOException {
        return Files.readString(Path.of("processes/late-order.bpmn"))
                .replace("name=\"Order late\"", "name=\"Order late " + number + "\"");
    }

    /** Whoever spoke with the killed node has no answer, and does not count. */
    private static long answered(List<Future<Integer>> sent, int status) throws InterruptedException {
        long answered = 0;
        for (var one : sent) {
            try {
                if (one.get() == status) answered++;
            } catch (ExecutionException lost) {
                assertThat(lost).hasRootCauseInstanceOf(IOException.class);
            }
        }
        return answered;
    }

    private static long files(String folder) {
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void anotherNodeFinishesAMoveAndMovesNothingTwice() throws Exception {
        var database = TestDatabase.fresh();
        try (var first = Node.launch(database.url());
                var second = Node.launch(database.url());
                var people = new People(first.ready().shop())) {
            second.ready();
            var books = new Books(database.owner());
            for (var filed : people.file(CASES)) filed.get();
            var dues = "select case_number || kind || due from redress.deadline where state = 'RUNNING' order by 1";
            var timers = "select id_ || duedate_ from act_ru_job where type_ = 'timer' order by 1";
            var before = List.of(books.texts(dues), books.texts(timers));
            var change = change(first.shop());
            first.shop().post("manager", change + "/migration", Map.of("reckon", false));
            Awaitility.await("the middle")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> moved(books) > 5);
            second.kill();
            assertThat(moved(books)).isLessThan(CASES);

            Awaitility.await("the end").atMost(PATIENCE).until(() -> moved(books) == CASES);
            assertThat(books.count("select count(*) from redress.audit_entry where action = 'CASE_MIGRATED'"))
                    .isEqualTo(CASES);
            assertThat(List.of(books.texts(dues), books.texts(timers))).isEqualTo(before);
            assertThat(books.escalations()).isZero();
            assertThat(books.contradictions()).containsOnly(0L);
        }
    }

    private static String change(Shop shop) throws IOException {
        var complaint = Files.readString(Path.of("processes/complaint.bpmn"))
                .replace("name=\"Give first response\"", "name=\"Answer first\"");
        var made = shop.post(
                "designer", "/api/changes", Map.of("files", Map.of("complaint.bpmn", complaint), "reason", "Clearer"));
        var change = "/api/changes/" + made.body().path("id").asText();
        assertThat(shop.post("manager", change + "/confirmation", Map.of()).status())
                .isEqualTo(200);
        return change;
    }

    private static long moved(Books books) {
        return books.count("select count(*) from redress.design_migration_case where state = 'MOVED'");
    }
}
