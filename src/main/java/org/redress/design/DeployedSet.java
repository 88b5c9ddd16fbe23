package org.redress.design;

import java.time.Instant;

/**
 * A set of models, tables and forms that was put in force.
 *
 * @param deployment the engine's id of it
 * @param deployedBy null where a release brought it
 * @param source which tool sent it, {@code redress} for a release
 * @param changed relative paths of the files that were other than before; null where a release brought it
 */
public record DeployedSet(
        String deployment, String deployedBy, Instant deployedAt, String source, String reason, String[] changed) {}
