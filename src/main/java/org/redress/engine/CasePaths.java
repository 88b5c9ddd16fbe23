package org.redress.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** The way of a case through the diagram it runs on, as the engine's history tells it. */
@Component
public class CasePaths {
    /** How many steps of one case are looked at; more than any case has. */
    private static final int MOST_STEPS = 500;

    /**
     * A diagram and the way through it.
     *
     * @param processId the process whose diagram it is
     * @param taken elements and flows that were passed
     * @param current elements where the case stands
     * @param lasted how long each finished step took, of the last time for one that was repeated
     */
    public record Way(
            String processId, String xml, Set<String> taken, Set<String> current, Map<String, Duration> lasted) {}

    private final HistoryService history;
    private final RepositoryService repository;
    private final Cases cases;

    CasePaths(HistoryService history, RepositoryService repository, Cases cases) {
        this.history = history;
        this.repository = repository;
        this.cases = cases;
    }

    /** Empty while the process has not started. */
    public Optional<Way> of(CaseNumber number) {
        return cases.find(number).map(CaseFile::instanceId).map(this::way);
    }

    private Way way(String instanceId) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        if (instance == null) return null;
        var steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_STEPS);
        var definition = instance.getProcessDefinitionId();
        return new Way(
                instance.getProcessDefinitionKey(),
                xml(definition),
                taken(definition, steps),
                current(steps),
                lasted(steps));
    }

    private String xml(String definitionId) {
        try (var model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> current(List<HistoricActivityInstance> steps) {
        var open = new LinkedHashSet<String>();
        steps.stream().filter(step -> step.getEndTime() == null).forEach(step -> open.add(step.getActivityId()));
        return open;
    }

    private Set<String> taken(String definitionId, List<HistoricActivityInstance> steps) {
        var passed = new LinkedHashSet<String>();
        steps.stream().filter(step -> step.getEndTime() != null).forEach(step -> passed.add(step.getActivityId()));
        var reached = new LinkedHashSet<>(passed);
        reached.addAll(current(steps));
        var model = repository.getBpmnModelInstance(definitionId);
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class))
            if (followed(flow, passed, reached, steps)) passed.add(flow.getId());
        return passed;
    }

    /**
     * The engine keeps no flows. One was followed when its target began no earlier than its source had ended, and the
     * source has no other way that fits as well.
     */
    private static boolean followed(
            SequenceFlow flow, Set<String> passed, Set<String> reached, List<HistoricActivityInstance> steps) {
        FlowNode source = flow.getSource();
        FlowNode target = flow.getTarget();
        if (!passed.contains(source.getId()) || !reached.contains(target.getId())) return false;
        return steps.stream()
                .filter(step -> step.getActivityId().equals(source.getId()) && step.getEndTime() != null)
                .anyMatch(step -> begins(target.getId(), step.getEndTime().toInstant(), steps));
    }

    private static boolean begins(String activityId, Instant ended, List<HistoricActivityInstance> steps) {
        return steps.stream()
                .filter(step -> step.getActivityId().equals(activityId))
                .anyMatch(step -> Duration.between(ended, step.getStartTime().toInstant())
                                .abs()
                                .toMillis()
                        < 1_000);
    }

    private static Map<String, Duration> lasted(List<HistoricActivityInstance> steps) {
        var lasted = new LinkedHashMap<String, Duration>();
        for (HistoricActivityInstance step : steps)
            if (step.getDurationInMillis() != null)
                lasted.put(step.getActivityId(), Duration.ofMillis(step.getDurationInMillis()));
        return lasted;
    }
}
