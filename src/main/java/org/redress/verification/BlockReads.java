package org.redress.verification;

import java.time.Instant;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The block that a case led to and the appeal against it, as staff see them. */
@Component
public class BlockReads {
    /**
     * A block that two people decided on; times in UTC.
     *
     * @param ended null while it stands
     * @param appeal the last one, or null
     */
    public record View(
            String judgedBy, String confirmedBy, Instant confirmedAt, Instant until, Instant ended, Appeal appeal) {
        /** Whoever had a part in the block does not answer for it. */
        public boolean decidedBy(String userId) {
            return userId.equals(judgedBy) || userId.equals(confirmedBy);
        }

        public boolean appealed() {
            return appeal != null && appeal.answeredAt() == null;
        }
    }

    /** What the buyer said against it, and what they were answered; the answer's parts are null while it is open. */
    public record Appeal(
            String words, String filedBy, Instant filedAt, String state, String answeredBy, Instant answeredAt) {}

    private final BlockList blocks;

    BlockReads(BlockList blocks) {
        this.blocks = blocks;
    }

    /** The last one of the case; empty for a case in which nobody was blocked. */
    @Transactional(readOnly = true)
    public Optional<View> find(CaseNumber number) {
        return blocks.last(number).map(block -> view(block, appeal(number)));
    }

    private Appeal appeal(CaseNumber number) {
        return blocks.lastAppeal(number)
                .map(appeal -> new Appeal(
                        appeal.words(),
                        appeal.filedBy(),
                        appeal.filedAt(),
                        appeal.state().name(),
                        appeal.answeredBy(),
                        appeal.answeredAt()))
                .orElse(null);
    }

    private static View view(BlockList.Block block, Appeal appeal) {
        return new View(
                block.judgedBy(), block.confirmedBy(), block.confirmedAt(), block.until(), block.endedAt(), appeal);
    }
}
