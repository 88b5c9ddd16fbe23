package org.redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.redress.common.Refusal;

/** One act on many tasks ({@code redress.batch}); {@code undoneAt} is null while it stands. */
record Batch(UUID id, String doneBy, Act act, Instant doneAt, Instant undoneAt) {
    /** How long it can be taken back. */
    static final Duration UNDO = Duration.ofMinutes(10);

    /** What is done to the tasks; the urgency is that of their cases. */
    enum Act {
        CLAIM,
        ASSIGN,
        URGENCY,
        HAND_OVER
    }

    /** What became of one task; null stands for nobody. */
    record Change(String taskId, String caseNumber, String was, String became) {}

    Instant undoUntil() {
        return doneAt.plus(UNDO);
    }

    /** Only whoever did it takes it back, once and soon. */
    Batch requireUndoable(String userId, Instant now) {
        if (!doneBy.equals(userId)) throw unknown();
        if (undoneAt != null) throw new Refusal("batch-undone", 409, null);
        if (now.isAfter(undoUntil())) throw new Refusal("batch-too-old", 409, null, UNDO.toMinutes());
        return this;
    }

    static Refusal unknown() {
        return new Refusal("unknown-batch", 404, null);
    }
}
