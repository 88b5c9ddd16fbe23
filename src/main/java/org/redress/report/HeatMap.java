package org.redress.report;

import java.util.List;
import java.util.Map;

/**
 * How often cases went through each element of one version of a process, how long that took, and which promises or
 * obligations were missed there.
 *
 * @param xml the diagram
 * @param cut true when there was more than can be read, so that only the newest steps count
 * @param elsewhere breaches of deadlines that this diagram does not draw, by kind
 */
public record HeatMap(
        String processId, int version, String xml, List<Heat> elements, Map<String, Integer> elsewhere, boolean cut) {
    /** One element; lengths in milliseconds, of steps that ended in the time. */
    public record Heat(
            String element,
            String type,
            String drawn,
            long passes,
            long cancelled,
            long meanMs,
            long medianMs,
            int breaches) {}
}
