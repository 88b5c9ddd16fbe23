package org.redress.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.redress.deadline.DryClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rehearsal from the first case to the last day, in one command of an engine of its own. */
final class Play {
    private static final Logger LOG = LoggerFactory.getLogger(Play.class);

    private final Script script;
    private final Agenda agenda;
    private final Chance chance;
    private final Figures figures = new Figures();
    private final Map<String, PlayedCase> cases = new HashMap<>();
    private final Jobs jobs = new Jobs(this);
    private final Answers answers = new Answers(this);
    private final PlayedEscalations escalations = new PlayedEscalations(this);
    private final Forms forms;
    private final Team team = new Team(this);
    private final ProcessEngine engine;
    private final DryClock clock;
    private final PlayedDeadlines deadlines;
    private Store store;

    Play(Script script) {
        this.script = script;
        agenda = new Agenda(script.arrivals().get(0).at(), script.until());
        chance = new Chance(script.seed());
        forms = new Forms(this, script.files());
        engine = PlayEngine.open(this, new Workers(this), new AtomicLong());
        clock = new DryClock(script.calendars(), this::deadlineRows);
        deadlines = new PlayedDeadlines(this, clock);
    }

    private List<Map<String, Object>> deadlineRows(Map<String, Object> inputs) {
        var rows = engine.getDecisionService().evaluateDecisionTableByKey("deadlines", inputs);
        return new ArrayList<>(rows.getResultList());
    }

    /** Plays it; {@code progress} hears how many cases have come. */
    Result run(LongConsumer progress) {
        try {
            configuration().getCommandExecutorTxRequired().execute(command -> {
                store = (Store) command.getDbEntityManager();
                store.play();
                script.arrivals().forEach(arrival -> agenda.at(arrival.at(), () -> arrive(arrival)));
                while (agenda.step()) progress.accept(cases.size());
                return null;
            });
        } finally {
            engine.close();
        }
        return figures.result(cases.size());
    }

    private void arrive(Arrival arrival) {
        var theCase = new PlayedCase(arrival);
        cases.put(arrival.number(), theCase);
        guarded(theCase, "start", () -> start(theCase, arrival.process(), Map.of("round", 1)));
    }

    /** Starts a process of the set at its first start event. */
    void start(PlayedCase theCase, String process, Map<String, Object> values) {
        command(command -> {
            var definition = definition(process);
            var initial = definition.getInitial() != null
                    ? definition.getInitial()
                    : definition.getActivities().stream()
                            .filter(one -> one.getActivityId().startsWith("StartEvent"))
                            .findFirst()
                            .orElseThrow();
            var instance = definition.createProcessInstance(theCase.number(), initial);
            instance.start(new HashMap<>(values));
        });
    }

    private ProcessDefinitionEntity definition(String key) {
        return configuration().getDeploymentCache().findDeployedLatestProcessDefinitionByKey(key);
    }

    /** Does something for a case at its time, if the case is still there. */
    void later(PlayedCase theCase, Instant when, String what, Runnable act) {
        agenda.at(when, () -> guarded(theCase, what, act));
    }

    /** One case that fails is left out and counted; all others go on. */
    void guarded(PlayedCase theCase, String what, Runnable act) {
        if (theCase.broken) return;
        try {
            act.run();
        } catch (RuntimeException failed) {
            LOG.warn("Case {} cannot be played on at {}", theCase.number(), what, failed);
            theCase.broken = true;
            figures.failed(what + ": " + failed.getMessage());
        }
    }

    /** A command of its own within the one that spans all, so that a failure leaves nothing half done behind it. */
    void command(Consumer<CommandContext> act) {
        configuration().getCommandExecutorTxRequired().execute(command -> {
            act.accept(command);
            return null;
        });
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    PlayedCase caseOf(DelegateExecution flow) {
        return cases.get(flow.getProcessBusinessKey());
    }

    Figures.Element element(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        return new Figures.Element(execution.getProcessDefinition().getKey(), task.getTaskDefinitionKey());
    }

    TaskService tasks() {
        return engine.getTaskService();
    }

    Script script() {
        return script;
    }

    Habits habits() {
        return script.habits();
    }

    Agenda agenda() {
        return agenda;
    }

    Chance chance() {
        return chance;
    }

    Figures figures() {
        return figures;
    }

    Jobs jobs() {
        return jobs;
    }

    Answers answers() {
        return answers;
    }

    Forms forms() {
        return forms;
    }

    Team team() {
        return team;
    }

    Store store() {
        return store;
    }

    DryClock clock() {
        return clock;
    }

    PlayedDeadlines deadlines() {
        return deadlines;
    }

    PlayedEscalations escalations() {
        return escalations;
    }
}
