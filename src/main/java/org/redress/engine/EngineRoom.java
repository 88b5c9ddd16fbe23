package org.redress.engine;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the engine does, for administrators: what it gave up, how late its jobs are, which sets are deployed. */
@Component
@Transactional(readOnly = true)
public class EngineRoom {
    private static final int MOST_FAILURES = 100;
    private static final int MOST_SETS = 10;

    /**
     * Work that does not go on by itself.
     *
     * @param key kind and id, such as {@code job:…}
     * @param processId null for what no process waits for
     * @param element the element's id, and {@code drawn} what the deployed diagram calls it; both may be null
     * @param reason what failed and where in the code, or null; never a message, which may tell of a person
     * @param taskId the task "Repair" about it, or null for the seconds until it is made
     */
    public record Trouble(
            String key,
            String caseNumber,
            String processId,
            String element,
            String drawn,
            Instant since,
            String reason,
            String taskId) {
        /** {@code job}, {@code external}, {@code start}, or the kind of stuck work outside the engine. */
        public String kind() {
            return key.substring(0, key.indexOf(':'));
        }

        /** What failed, among those of its kind. */
        public String id() {
            return key.substring(key.indexOf(':') + 1);
        }
    }

    /** How many jobs are late by how much: under 1 s, 10 s, 1 min, 10 min, and more. */
    public record Lateness(int second, int tenSeconds, int minute, int tenMinutes, int more) {
        public int all() {
            return second + tenSeconds + minute + tenMinutes + more;
        }
    }

    /** Jobs that work on something now, and timers that are not due yet. */
    public record Jobs(int running, int scheduled) {}

    /**
     * Work outside by its topic: how much may be fetched now, is being worked on, waits for its next try or was given up,
     * and since when the oldest waits.
     */
    public record Backlog(String topic, int ready, int working, int pausing, int failed, Instant oldest) {}

    /** A deployed set, how many processes it has, and how many of their instances run. */
    public record DeployedSet(String id, String source, Instant at, int processes, int instances) {}

    private final EngineRows rows;
    private final RepositoryService repository;

    EngineRoom(EngineRows rows, RepositoryService repository) {
        this.rows = rows;
        this.repository = repository;
    }

    /** What waits for an administrator, the oldest first; at most 100. */
    public List<Trouble> troubles() {
        return rows.troubles(MOST_FAILURES).stream().map(this::trouble).toList();
    }

    private Trouble trouble(EngineRows.Failed row) {
        // A repeated activity waits under its own id with a suffix.
        var element = row.activityId() == null ? null : row.activityId().replaceFirst("#.*", "");
        return new Trouble(
                row.key(),
                row.caseNumber(),
                row.processId(),
                element,
                element == null ? null : drawn(row.definitionId(), element),
                row.since(),
                row.trace() == null ? row.told() : StackTrace.reason(row.trace()),
                row.taskId());
    }

    private String drawn(String definitionId, String element) {
        var found = repository.getBpmnModelInstance(definitionId).getModelElementById(element);
        return found instanceof FlowElement named ? named.getName() : null;
    }

    public Lateness lateness(Instant now) {
        var counts = new TreeMap<Integer, Integer>();
        rows.lateness(now).forEach(row -> counts.put(row.bucket(), row.jobs()));
        return new Lateness(
                counts.getOrDefault(0, 0),
                counts.getOrDefault(1, 0),
                counts.getOrDefault(2, 0),
                counts.getOrDefault(3, 0),
                counts.getOrDefault(4, 0));
    }

    public Jobs jobs(Instant now) {
        return rows.jobs(now);
    }

    /** Topics with work that waits outside, the longest waiting first. */
    public List<Backlog> backlog(Instant now) {
        return rows.backlog(now);
    }

    /** The newest ten. */
    public List<DeployedSet> sets() {
        return rows.sets(MOST_SETS);
    }
}
