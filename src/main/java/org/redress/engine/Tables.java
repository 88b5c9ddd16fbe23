package org.redress.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Reads decision tables as they were deployed together with a running process. */
@Component
public class Tables {
    /** What a table answered and which version of it. */
    public record Rows(String definitionId, int version, List<Map<String, Object>> rows) {}

    private final RepositoryService repository;
    private final DecisionService decisions;

    Tables(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    /** Evaluates the table of the same set as the process definition. */
    public Rows evaluate(String processDefinitionId, String table, Map<String, Object> inputs) {
        return evaluate(besides(processDefinitionId, table), inputs);
    }

    /** Evaluates the newest version, for a case that has no process yet. */
    public Rows evaluateLatest(String table, Map<String, Object> inputs) {
        return evaluate(latest(table), inputs);
    }

    /**
     * Evaluates the table of the same set, or its newest version if the set is older than the table; empty when a
     * designer's sets know no such table.
     */
    public Optional<Rows> evaluateIfKnown(String processDefinitionId, String table, Map<String, Object> inputs) {
        var own = besides(processDefinitionId, table);
        return Optional.ofNullable(own == null ? latest(table) : own).map(found -> evaluate(found, inputs));
    }

    private DecisionDefinition latest(String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
    }

    private Rows evaluate(DecisionDefinition table, Map<String, Object> inputs) {
        var result = decisions.evaluateDecisionTableById(table.getId(), inputs);
        var rows = result.getResultList().stream().map(Map::copyOf).toList();
        return new Rows(table.getId(), table.getVersion(), rows);
    }

    private DecisionDefinition besides(String processDefinitionId, String table) {
        var set = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        return repository
                .createDecisionDefinitionQuery()
                .deploymentId(set)
                .decisionDefinitionKey(table)
                .singleResult();
    }
}
