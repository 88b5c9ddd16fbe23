package org.redress.report;

import java.time.Instant;
import java.util.List;
import org.redress.common.Bigrams;

/**
 * Which tasks of the queue somebody wants to see; null means no matter.
 *
 * @param tab whose tasks
 * @param groups groups whose tasks this person sees
 * @param userId whose tasks {@link Tab#MINE} are
 * @param before only what runs out before this time
 * @param unclaimed only what nobody has claimed
 * @param level only escalations that this level may decide
 * @param text a case number, an order, or words
 */
public record QueueFilter(
        Tab tab,
        List<String> groups,
        String userId,
        Instant before,
        boolean unclaimed,
        String kind,
        String stage,
        String urgency,
        String tier,
        Integer level,
        String text) {
    /** The three lists of the queue. */
    public enum Tab {
        ESCALATIONS,
        MINE,
        TEAM
    }

    boolean byCase() {
        return kind != null || stage != null || urgency != null || tier != null;
    }

    boolean mayBeCode() {
        return Codes.mayBe(text);
    }

    String terms() {
        return text == null ? null : Bigrams.query(text);
    }
}
