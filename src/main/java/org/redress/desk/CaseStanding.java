package org.redress.desk;

import java.util.Set;
import org.redress.customer.LegalHold;
import org.redress.verification.BlockReads;

/**
 * What a case waits for and what stands about it beside its process.
 *
 * @param awaited messages that its processes wait for
 * @param judged whether somebody judges abuse in it now
 * @param block the last block of its buyer, or null
 * @param hold the legal hold that it is under or that is proposed for it, or null
 */
record CaseStanding(Set<String> awaited, boolean judged, BlockReads.View block, LegalHold hold) {
    boolean waitsFor(String message) {
        return awaited.contains(message);
    }

    /** Whether its texts must stay; a hold that is only proposed protects nothing yet. */
    public boolean held() {
        return hold != null && hold.state() != LegalHold.State.PROPOSED;
    }

    public boolean appealed() {
        return block != null && block.appealed();
    }
}
