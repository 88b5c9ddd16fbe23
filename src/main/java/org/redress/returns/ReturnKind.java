package org.redress.returns;

import org.redress.complaint.RemedySought;
import org.redress.remedy.RemedyKind;

/** What a buyer may ask for, and what the shop gives for it. */
public enum ReturnKind {
    REFUND_ONLY(RemedyKind.REFUND, RemedySought.REFUND, false),
    RETURN_REFUND(RemedyKind.REFUND, RemedySought.REFUND, true),
    EXCHANGE(RemedyKind.EXCHANGE, RemedySought.EXCHANGE, true),
    RESEND(RemedyKind.RESEND, RemedySought.RESEND, false),
    REPAIR(RemedyKind.REPAIR, RemedySought.REPAIR, true);

    private final RemedyKind remedy;
    private final RemedySought sought;
    private final boolean comesBack;

    ReturnKind(RemedyKind remedy, RemedySought sought, boolean comesBack) {
        this.remedy = remedy;
        this.sought = sought;
        this.comesBack = comesBack;
    }

    RemedyKind remedy() {
        return remedy;
    }

    RemedySought sought() {
        return sought;
    }

    /** Whether the buyer sends goods back. */
    boolean comesBack() {
        return comesBack;
    }

    boolean refunds() {
        return remedy == RemedyKind.REFUND;
    }
}
