package org.redress.design;

import java.time.Instant;
import java.util.List;

/**
 * An accepted upload: the set that is in force now.
 *
 * @param fresh false when everything stood there already, so that no new version was made
 * @param changed relative paths of the files that differ from the set before
 * @param processes the process definitions of a fresh set; empty otherwise
 * @param decisions the decision definitions of a fresh set; empty otherwise
 */
public record DeploymentOutcome(
        String id,
        String name,
        String source,
        Instant at,
        boolean fresh,
        List<String> changed,
        List<Definition> processes,
        List<Definition> decisions) {

    /** One deployed process or decision in its new version. */
    public record Definition(String id, String key, String name, int version, String resource) {}
}
