package org.redress.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.redress.TestDatabase;
import org.redress.engine.RepetitionsStep;

/**
 * An engine with the shipped models and tables and nothing else, on PostgreSQL; no job runs unless a test fires it.
 * Built once for all model tests.
 */
final class ModelEngine {
    private static final Pattern STEP = Pattern.compile("elegateExpression=\"\\$\\{(\\w+)}\"");
    private static final FlowsPassed FLOWS = new FlowsPassed();
    private static final Steps STEPS = new Steps();
    private static final ProcessEngine ENGINE = build();

    private ModelEngine() {}

    static ProcessEngine engine() {
        return ENGINE;
    }

    static FlowsPassed flows() {
        return FLOWS;
    }

    static Steps steps() {
        return STEPS;
    }

    private static ProcessEngine build() {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setJdbcUrl(TestDatabase.fresh().url());
        settings.setJdbcDriver("org.postgresql.Driver");
        settings.setJdbcUsername("owner");
        settings.setJdbcPassword("");
        settings.setDatabaseSchemaUpdate("true");
        settings.setJobExecutorActivate(false);
        settings.setHistory("full");
        settings.setEnableExceptionsAfterUnhandledBpmnError(true);
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(FLOWS)));
        settings.setBeans(new HashMap<>(beans()));
        var engine = settings.buildProcessEngine();
        AbstractAssertions.init(engine);
        deploy(engine);
        return engine;
    }

    private static Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        files("processes")
                .flatMap(file -> STEP.matcher(text(file)).results().map(found -> found.group(1)))
                .forEach(name -> beans.put(name, STEPS.step(name)));
        beans.put("deadlines", new Far());
        beans.put("escalationClock", new Far());
        beans.put("stages", new Stages());
        beans.put("owners", new Owners());
        beans.put("repetitions", new RepetitionsStep());
        beans.put("correctiveActions", new Planned());
        beans.put("trainings", new Planned());
        beans.put("samples", new Planned());
        beans.put("lateNotices", new Held());
        return beans;
    }

    private static void deploy(ProcessEngine engine) {
        var deployment = engine.getRepositoryService().createDeployment().name("models");
        Stream.of("processes", "processes/decisions", "forms")
                .flatMap(ModelEngine::files)
                .forEach(file -> deployment.addString(file.toString(), text(file)));
        deployment.deploy();
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

    /** Due times that no test ever reaches: timers fire by name. */
    public static class Far {
        public Date due(DelegateExecution execution, String row) {
            return Date.from(Instant.parse("2199-01-01T00:00:00Z"));
        }
    }

    /** Nobody has an agent of their own. */
    public static class Owners {
        public String onDuty(DelegateExecution execution) {
            return null;
        }
    }

    /** Whose task a repetition is. */
    public static class Planned {
        public Integer begin(DelegateExecution execution) {
            return (Integer) execution.getVariable("loopCounter") + 1;
        }

        public String owner(DelegateExecution execution) {
            return "owner-" + begin(execution);
        }

        public Integer pick(DelegateExecution execution) {
            return begin(execution);
        }

        public String trainee(DelegateExecution execution) {
            return "agent-" + begin(execution);
        }
    }

    /** Holds nothing. */
    public static class Held {
        public String hold(DelegateExecution execution) {
            return execution.getCurrentActivityId();
        }
    }

    /** Notes the stages a case enters. */
    public static class Stages {
        public void enter(DelegateExecution execution, String stage) {
            STEPS.step(stage).notify(execution);
        }

        public boolean partOfAnother(DelegateExecution execution) {
            return execution.getProcessInstance().getSuperExecution() != null;
        }
    }
}
