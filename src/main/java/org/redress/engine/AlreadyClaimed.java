package org.redress.engine;

import org.redress.common.Refusal;

/** Somebody else has this task; the answer names who, so that people can talk to each other. */
public class AlreadyClaimed extends Refusal {
    public AlreadyClaimed(String what, String holder) {
        super("already-claimed", 409, null, what, holder);
    }
}
