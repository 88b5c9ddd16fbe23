package org.redress.desk;

import java.time.Instant;
import java.util.UUID;
import org.redress.report.QueueFilter.Tab;

/**
 * A filter of the queue under a name ({@code redress.saved_view}).
 *
 * @param groupId the group that sees it too, or null
 * @param due as {@code when} in the address of the queue
 */
record SavedView(
        UUID id,
        String owner,
        String groupId,
        String name,
        Tab tab,
        String due,
        boolean unclaimed,
        String kind,
        String stage,
        String urgency,
        String tier,
        Integer level,
        Instant savedAt) {
    static SavedView of(UUID id, String owner, ViewApi.NewView wanted, Instant at) {
        var ask = wanted.filter();
        return new SavedView(
                id,
                owner,
                wanted.groupId(),
                wanted.name().strip(),
                ask.tab(),
                ask.when(),
                ask.free(),
                ask.kind(),
                ask.stage(),
                ask.urgency(),
                ask.tier(),
                ask.level(),
                at);
    }

    QueueAsk ask() {
        return new QueueAsk(tab, due, unclaimed, kind, stage, urgency, tier, level, null);
    }
}
