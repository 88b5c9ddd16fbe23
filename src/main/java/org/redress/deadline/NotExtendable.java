package org.redress.deadline;

import org.redress.common.Refusal;

/** Only a promise can be extended: the date of an obligation is not ours to move. */
public class NotExtendable extends Refusal {
    private static final long serialVersionUID = 1L;

    NotExtendable(String kind) {
        super("deadline-not-extendable", 409, "/until", kind);
    }
}
