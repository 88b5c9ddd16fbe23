package org.redress.design;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.redress.engine.Deployments;
import org.springframework.stereotype.Component;

/**
 * Which files a process runs on: its diagram, the processes it calls, their tables and forms, and the deadlines. A case
 * all of whose files are the same in another set has nothing to gain there.
 */
@Component
class SetContents {
    private static final int MOST_KEPT = 50;

    private final Deployments deployments;
    private final RepositoryService repository;
    private final Map<String, ModelSet> sets = new ConcurrentHashMap<>();
    private final Map<String, Map<String, byte[]>> files = new ConcurrentHashMap<>();
    private final Map<String, Boolean> same = new ConcurrentHashMap<>();

    SetContents(Deployments deployments, RepositoryService repository) {
        this.deployments = deployments;
        this.repository = repository;
    }

    /** Whether a process of this definition runs on the same files in that set. */
    boolean same(String definitionId, String deployment) {
        if (same.size() > 5_000) same.clear();
        return same.computeIfAbsent(definitionId + " " + deployment, pair -> {
            var definition = repository.getProcessDefinition(definitionId);
            return definition.getDeploymentId().equals(deployment)
                    || same(definition.getKey(), definition.getDeploymentId(), files(deployment));
        });
    }

    /** The same for a set that is not deployed. */
    boolean same(String definitionId, Map<String, byte[]> wanted) {
        var definition = repository.getProcessDefinition(definitionId);
        return same(definition.getKey(), definition.getDeploymentId(), wanted);
    }

    private boolean same(String process, String deployment, Map<String, byte[]> wanted) {
        var own = files(deployment);
        return used(set(deployment), process).stream().allMatch(path -> Arrays.equals(own.get(path), wanted.get(path)));
    }

    private Map<String, byte[]> files(String deployment) {
        if (files.size() > MOST_KEPT) files.clear();
        return files.computeIfAbsent(deployment, id -> new TreeMap<>(deployments.contents(id)));
    }

    private ModelSet set(String deployment) {
        if (sets.size() > MOST_KEPT) sets.clear();
        return sets.computeIfAbsent(deployment, id -> ModelSet.read(files(id), new Findings()));
    }

    private static Set<String> used(ModelSet set, String process) {
        var paths = new HashSet<String>();
        paths.add("processes/decisions/" + DeadlineTable.NAME + ".dmn");
        collect(set, process, paths);
        return paths;
    }

    private static void collect(ModelSet set, String process, Set<String> paths) {
        set.process(process).filter(found -> paths.add(found.resource())).ifPresent(found -> {
            values(found, "camunda:decisionRef").forEach(id -> paths.add("processes/decisions/" + id + ".dmn"));
            values(found, "camunda:formRef").forEach(id -> paths.add("forms/" + id + ".form"));
            values(found, "calledElement").toList().forEach(called -> collect(set, called, paths));
        });
    }

    private static Stream<String> values(Node process, String attribute) {
        return process.all().map(node -> node.attr(attribute)).filter(value -> !value.isEmpty());
    }
}
