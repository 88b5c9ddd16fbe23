package org.redress.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Time in which a recorded question to the customer was open; {@code answeredAt} is null while it is. */
record Pause(UUID deadlineId, UUID questionId, Instant askedAt, Instant answeredAt) {

    /** Two questions that were open at once are one pause; one that is still open lasts until {@code now}. */
    static List<Opening> merged(List<Pause> inOrder, Instant now) {
        var merged = new ArrayList<Opening>();
        for (Pause pause : inOrder) {
            Instant to = pause.answeredAt() == null ? now : pause.answeredAt();
            int last = merged.size() - 1;
            if (last >= 0 && !pause.askedAt().isAfter(merged.get(last).to())) {
                Opening before = merged.get(last);
                merged.set(last, new Opening(before.from(), before.to().isAfter(to) ? before.to() : to));
            } else {
                merged.add(new Opening(pause.askedAt(), to));
            }
        }
        return merged;
    }

    /** Natural seconds of the pauses that are over. */
    static long closedSeconds(List<Opening> merged) {
        return merged.stream()
                .filter(pause -> pause.to().isBefore(Instant.MAX))
                .mapToLong(pause -> pause.length().toSeconds())
                .sum();
    }
}
