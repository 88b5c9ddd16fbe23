package org.redress.deadline;

import org.redress.common.Refusal;

/** Only an open obligation can be moved by a message from outside. */
public class NotMovable extends Refusal {
    private static final long serialVersionUID = 1L;

    NotMovable(String kind) {
        super("deadline-not-movable", 409, "/kind", kind);
    }
}
