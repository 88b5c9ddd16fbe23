package org.redress.verification;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** A buyer's objection to a block; {@code words} are theirs, {@code answer} is of the person who decided. */
record BlockAppeal(
        UUID id,
        CaseNumber caseNumber,
        UUID judgementId,
        String words,
        String filedBy,
        Instant filedAt,
        State state,
        String answer,
        String answeredBy,
        Instant answeredAt) {
    /** Waiting, or decided: the block stays, or it ends. */
    enum State {
        OPEN,
        UPHELD,
        LIFTED
    }

    /** The key of the one task that the appeal has. */
    String taskKey() {
        return "block-appeal:" + id;
    }
}
