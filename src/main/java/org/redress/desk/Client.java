package org.redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A program with a token of its own, and the groups it holds. Times in UTC. */
record Client(UUID id, String name, String groupIds, Instant createdAt, String createdBy, Instant revokedAt) {
    List<String> groups() {
        return groupIds.isEmpty() ? List.of() : List.of(groupIds.split(","));
    }

    /** How the client appears as the actor of what it does. */
    String personId() {
        return "client:" + name;
    }
}
