package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A case under one number with all its process instances; time moves by name only. */
class TheCase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ProcessEngine engine = ModelEngine.engine();
    private final String number = "C-2026-%06d".formatted(NUMBER.incrementAndGet());
    private ProcessInstance instance;

    /** Starts a process without a message. */
    static TheCase of(String process, Map<String, Object> variables) {
        var theCase = new TheCase();
        theCase.instance =
                theCase.engine.getRuntimeService().startProcessInstanceByKey(process, theCase.number, known(variables));
        return theCase;
    }

    /** Starts a process by message. */
    static TheCase by(String message, Map<String, Object> variables) {
        var theCase = new TheCase();
        theCase.instance = theCase.engine
                .getRuntimeService()
                .startProcessInstanceByMessage(message, theCase.number, known(variables));
        return theCase;
    }

    /** Variables that triage and routing have set before anybody works on a case. */
    private static Map<String, Object> known(Map<String, Object> variables) {
        var all = new HashMap<String, Object>(Map.of(
                "urgency",
                "GENERAL",
                "severity",
                2,
                "caseType",
                "QUALITY",
                "tier",
                "ORDINARY",
                "channel",
                "WEB",
                "group",
                "agents",
                "round",
                1));
        all.putAll(variables);
        return all;
    }

    /** Completes the open task of this activity. */
    TheCase complete(String activity, Object... variables) {
        var tasks = engine.getTaskService();
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(activity)
                .list();
        assertThat(open).as("open tasks of " + activity).isNotEmpty();
        tasks.complete(open.get(0).getId(), map(variables));
        return this;
    }

    /** Does the work of a topic. */
    TheCase work(String topic) {
        engine.getExternalTaskService().complete(fetch(topic), "worker");
        return this;
    }

    /** The worker of a topic answers with an error. */
    TheCase refuse(String topic, String code) {
        engine.getExternalTaskService().handleBpmnError(fetch(topic), "worker", code);
        return this;
    }

    private String fetch(String topic) {
        var found = engine.getExternalTaskService()
                .fetchAndLock(1, "worker")
                .topic(topic, 60_000)
                .businessKey(number)
                .execute();
        assertThat(found).as("external tasks of " + topic).hasSize(1);
        return found.get(0).getId();
    }

    /** Lets the timer of this event fire now. */
    TheCase fire(String event) {
        var management = engine.getManagementService();
        var jobs = instances().stream()
                .flatMap(id ->
                        management.createJobQuery().processInstanceId(id).activityId(event).timers().list().stream())
                .toList();
        assertThat(jobs).as("timers of " + event).isNotEmpty();
        management.executeJob(jobs.get(0).getId());
        return this;
    }

    /** A message reaches the case, with values the whole process then knows. */
    TheCase tell(String message, Object... variables) {
        var told = engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariables(map(variables))
                .correlateAllWithResult();
        assertThat(told).as("who waits for " + message).isNotEmpty();
        return this;
    }

    /** The case waits at exactly these activities, counted over all its instances. */
    TheCase waitsAt(String... activities) {
        var waiting = instances().stream()
                .flatMap(id -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .unfinished()
                        .list()
                        .stream())
                .filter(at -> !List.of("subProcess", "callActivity", "multiInstanceBody")
                        .contains(at.getActivityType()))
                .map(at -> at.getActivityId());
        assertThat(waiting).containsExactlyInAnyOrder(activities);
        return this;
    }

    /** Everything has ended, last of all with these end events of the process itself. */
    void ended(String... ends) {
        assertThat(instances()).as("running instances of " + number).isEmpty();
        var passed = engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .list()
                .stream()
                .map(at -> at.getActivityId())
                .toList();
        assertThat(passed).contains(ends);
    }

    private List<String> instances() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }
}
