package org.redress.design;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.redress.design.DeploymentOutcome.Definition;
import org.redress.engine.Deployments.DeployedSet;
import org.springframework.stereotype.Component;

/** Reads what a deployment brought forth. */
@Component
class DeployedDefinitions {
    /** More than one set can hold; whoever is signed in to the engine may not ask for an unbounded list. */
    private static final int MOST = 500;

    private final RepositoryService repository;

    DeployedDefinitions(RepositoryService repository) {
        this.repository = repository;
    }

    DeploymentOutcome outcome(DeployedSet set, String name, List<String> changed) {
        return new DeploymentOutcome(
                set.id(),
                name,
                set.source(),
                set.at(),
                set.fresh(),
                changed,
                set.fresh() ? processes(set.id()) : List.of(),
                set.fresh() ? decisions(set.id()) : List.of());
    }

    private List<Definition> processes(String deployment) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment).listPage(0, MOST).stream()
                .map(DeployedDefinitions::described)
                .toList();
    }

    private List<Definition> decisions(String deployment) {
        return repository.createDecisionDefinitionQuery().deploymentId(deployment).listPage(0, MOST).stream()
                .map(DeployedDefinitions::described)
                .toList();
    }

    private static Definition described(ResourceDefinition definition) {
        return new Definition(
                definition.getId(),
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                definition.getResourceName());
    }
}
