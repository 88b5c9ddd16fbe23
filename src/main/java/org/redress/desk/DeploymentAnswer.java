package org.redress.desk;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.design.DeploymentOutcome;

/** An accepted deployment in the shape of the engine's own API, which the Modeler reads. */
record DeploymentAnswer(
        List<Link> links,
        String id,
        String name,
        String source,

        @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSZ", timezone = "UTC")
        Instant deploymentTime,

        String tenantId,
        Map<String, Definition> deployedProcessDefinitions,
        Map<String, Definition> deployedCaseDefinitions,
        Map<String, Definition> deployedDecisionDefinitions,
        Map<String, Definition> deployedDecisionRequirementsDefinitions) {
    record Link(String method, String href, String rel) {}

    record Definition(String id, String key, String name, int version, String resource, String deploymentId) {}

    static DeploymentAnswer of(DeploymentOutcome outcome, StringBuffer createUrl) {
        var self = createUrl.substring(0, createUrl.lastIndexOf("/") + 1) + outcome.id();
        return new DeploymentAnswer(
                List.of(new Link("GET", self, "self")),
                outcome.id(),
                outcome.name(),
                outcome.source(),
                outcome.at(),
                null,
                byId(outcome, outcome.processes()),
                null,
                byId(outcome, outcome.decisions()),
                null);
    }

    // Null, not an empty list, is how the Modeler sees that nothing was new.
    private static Map<String, Definition> byId(
            DeploymentOutcome outcome, List<DeploymentOutcome.Definition> definitions) {
        if (!outcome.fresh()) return null;
        return definitions.stream()
                .map(one ->
                        new Definition(one.id(), one.key(), one.name(), one.version(), one.resource(), outcome.id()))
                .collect(Collectors.toMap(Definition::id, Function.identity()));
    }
}
