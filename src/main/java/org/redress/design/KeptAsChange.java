package org.redress.design;

import java.util.UUID;
import org.redress.common.Refusal;

/** An upload that may not simply take effect: it waits as a change for a signature and a second person. */
public class KeptAsChange extends Refusal {
    private final UUID change;

    KeptAsChange(UUID change, LossUnsigned why) {
        super(
                "kept-as-change",
                422,
                null,
                why.losses().size(),
                LossUnsigned.named(why.losses().get(0)),
                change.toString());
        this.change = change;
    }

    /** The change it waits as. */
    public UUID change() {
        return change;
    }
}
