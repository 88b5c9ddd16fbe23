package org.redress.design;

import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/**
 * How an instance of one definition becomes one of another: every element that both have under the same id stands for
 * itself. Definitions never change, so plans are kept.
 */
@Component
class MigrationPlans {
    private static final int MOST_KEPT = 500;

    private record Way(String from, String to) {}

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Map<Way, MigrationPlan> plans = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> elements = new ConcurrentHashMap<>();
    private final Map<String, Date> deployed = new ConcurrentHashMap<>();

    MigrationPlans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** The definition of the same process in that set; empty if it has none. */
    Optional<String> counterpart(String definitionId, String deployment) {
        var key = repository.getProcessDefinition(definitionId).getKey();
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment)
                        .processDefinitionKey(key)
                        .singleResult())
                .map(ProcessDefinition::getId);
    }

    /** Whether it was deployed after that set: what began later is not taken back to what was before. */
    boolean isNewer(String definitionId, String deployment) {
        var own = repository.getProcessDefinition(definitionId).getDeploymentId();
        return deployedAt(own).after(deployedAt(deployment));
    }

    private Date deployedAt(String deployment) {
        if (deployed.size() > MOST_KEPT) deployed.clear();
        return deployed.computeIfAbsent(deployment, id -> repository
                .createDeploymentQuery()
                .deploymentId(id)
                .singleResult()
                .getDeploymentTime());
    }

    // Without updateEventTriggers every timer keeps its due time, also one that a pause has moved.
    MigrationPlan plan(String from, String to) {
        if (plans.size() > MOST_KEPT) plans.clear();
        return plans.computeIfAbsent(new Way(from, to), way -> runtime.createMigrationPlan(from, to)
                .mapEqualActivities()
                .build());
    }

    boolean has(String definitionId, String element) {
        if (elements.size() > MOST_KEPT) elements.clear();
        return elements.computeIfAbsent(definitionId, this::elements).contains(element);
    }

    private Set<String> elements(String definitionId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(FlowElement.class).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
