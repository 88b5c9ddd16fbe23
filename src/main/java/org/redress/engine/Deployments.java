package org.redress.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentQuery;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets of models, tables and forms. A set is deployed whole, under relative names, and only when something in it
 * changed; so a case always finds the table and form it started with.
 */
@Component
public class Deployments {
    /** A deployed set; {@code fresh} is false when the same content stood there already. */
    public record DeployedSet(String id, String name, String source, java.time.Instant at, boolean fresh) {}

    static final String NAME = "redress";
    private static final int KEPT = 4;

    /**
     * The clock of the database says when a set was deployed, and never before the one that it takes the place of: nodes
     * whose own clocks differ agree which is the newest.
     */
    private static final String NEWEST = """
            update public.act_re_deployment set deploy_time_ = greatest(
              date_trunc('milliseconds', clock_timestamp() at time zone 'UTC'),
              (select max(deploy_time_) from public.act_re_deployment where name_ = 'redress' and id_ <> ?)
                + interval '1 millisecond')
            where id_ = ?
            """;

    private final RepositoryService repository;
    private final JdbcTemplate jdbc;

    /** A set never changes once deployed, and whoever draws asks for the newest one again and again. */
    private final Map<String, Map<String, byte[]>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, byte[]>> eldest) {
            return size() > KEPT;
        }
    };

    Deployments(RepositoryService repository, JdbcTemplate jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** The newest set by relative path; empty before the first start. */
    public Map<String, byte[]> current() {
        return newest().map(set -> contents(set.getId())).orElseGet(Map::of);
    }

    /** The engine's id of the newest set; empty before the first start. */
    public Optional<String> currentId() {
        return newest().map(Deployment::getId);
    }

    /** The files of one set by relative path; empty if there is none of this id. */
    public Map<String, byte[]> of(String deploymentId) {
        boolean ours = repository
                        .createDeploymentQuery()
                        .deploymentName(NAME)
                        .deploymentId(deploymentId)
                        .count()
                > 0;
        return ours ? contents(deploymentId) : Map.of();
    }

    /** The files that the newest release deployed here; empty if none ever did. */
    public Map<String, byte[]> lastReleased() {
        return ordered(repository.createDeploymentQuery().deploymentName(NAME).deploymentSource(NAME))
                .map(set -> contents(set.getId()))
                .orElseGet(Map::of);
    }

    /** Who deployed the newest set: {@code redress} for the shipped files, else what the designer's tool said. */
    public Optional<String> currentSource() {
        return newest().map(Deployment::getSource);
    }

    /** Deploys a checked set; the same content as the newest set makes no new version. */
    @Transactional
    public DeployedSet deploy(String source, Map<String, byte[]> set) {
        var before = newest();
        if (before.isPresent() && same(contents(before.get().getId()), set)) return described(before.get(), false);
        var builder = repository.createDeployment().name(NAME).source(source);
        set.forEach((path, bytes) -> builder.addInputStream(path, new ByteArrayInputStream(bytes)));
        var id = builder.deploy().getId();
        jdbc.update(NEWEST, id, id);
        return described(repository.createDeploymentQuery().deploymentId(id).singleResult(), true);
    }

    private static DeployedSet described(Deployment set, boolean fresh) {
        return new DeployedSet(
                set.getId(),
                set.getName(),
                set.getSource(),
                set.getDeploymentTime().toInstant(),
                fresh);
    }

    private Optional<Deployment> newest() {
        return ordered(repository.createDeploymentQuery().deploymentName(NAME));
    }

    private static Optional<Deployment> ordered(DeploymentQuery query) {
        return query.orderByDeploymentTime().desc().listPage(0, 1).stream().findFirst();
    }

    /** The files of a set by relative path. */
    public Map<String, byte[]> contents(String deploymentId) {
        synchronized (known) {
            var kept = known.get(deploymentId);
            if (kept != null) return kept;
        }
        var set = new TreeMap<String, byte[]>();
        for (Resource resource : repository.getDeploymentResources(deploymentId))
            set.put(resource.getName(), bytes(deploymentId, resource.getId()));
        var files = Collections.unmodifiableMap(set);
        synchronized (known) {
            known.put(deploymentId, files);
        }
        return files;
    }

    private byte[] bytes(String deploymentId, String resourceId) {
        try (var stream = repository.getResourceAsStreamById(deploymentId, resourceId)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException("A deployed file cannot be read", unreadable);
        }
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(path -> java.util.Arrays.equals(one.get(path), other.get(path)));
    }
}
