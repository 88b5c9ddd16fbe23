package org.redress.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.redress.TestDatabase;

/** A stock engine with the settings of the Boot starter: history full, strong UUIDs, the shipped models. */
final class StockSide implements Side {
    private static final Pattern STEP = Pattern.compile("elegateExpression=\"\\$\\{(\\w+)}\"");
    private static final List<String> DECLARED =
            List.of("kind", "verification", "remedyKind", "callBack", "solved", "causeCode");

    private final ProcessEngine engine;

    StockSide(TestDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("owner");
        pool.setMaximumPoolSize(24);
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(new CountedDatabase(pool));
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory("full");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutorActivate(false);
        settings.setBeans(StockSteps.beans(stepNames()));
        engine = settings.buildProcessEngine();
        deploy();
    }

    @Override
    public String begin(int number) {
        var variables = new HashMap<String, Object>(Map.of("round", 1));
        return engine.getRuntimeService()
                .startProcessInstanceByKey("complaint", "C-2026-" + (1_000_000 + number), variables)
                .getId();
    }

    @Override
    public boolean work(String theCase) {
        var task = engine.getTaskService().createTaskQuery().processInstanceId(theCase).list().stream()
                .findFirst();
        if (task.isEmpty()) return false;
        var variables = new HashMap<String, Object>();
        Side.ANSWERS.get(task.get().getTaskDefinitionKey()).forEach((key, value) -> {
            if (DECLARED.contains(key)) variables.put(key, value);
        });
        engine.getTaskService().claim(task.get().getId(), "agent");
        engine.getTaskService().complete(task.get().getId(), variables);
        return true;
    }

    @Override
    public void serveShop() {
        for (var batch = fetch(); !batch.isEmpty(); batch = fetch())
            batch.forEach(task -> engine.getExternalTaskService().complete(task, "bench"));
    }

    private List<String> fetch() {
        return engine.getExternalTaskService().fetchAndLock(20, "bench").topic("facts", 60_000L).execute().stream()
                .map(task -> task.getId())
                .toList();
    }

    @Override
    public void accept(String theCase) {
        engine.getRuntimeService()
                .createMessageCorrelation("SolutionAccepted")
                .processInstanceId(theCase)
                .correlate();
    }

    @Override
    public void answerSurvey(String theCase) {
        engine.getRuntimeService()
                .createMessageCorrelation("SurveyAnswered")
                .processInstanceId(theCase)
                .setVariable("csat", 5)
                .correlate();
    }

    @Override
    public long ended() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("complaint")
                .finished()
                .count();
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment().name("stock");
        files().forEach(file -> deployment.addString(file.toString(), text(file)));
        deployment.deploy();
    }

    private static List<String> stepNames() {
        return files().flatMap(file -> STEP.matcher(text(file)).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static Stream<Path> files() {
        return Stream.of("processes", "processes/decisions", "forms").flatMap(StockSide::files);
    }

    private static Stream<Path> files(String folder) {
        try (var found = Files.list(Path.of(folder))) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
