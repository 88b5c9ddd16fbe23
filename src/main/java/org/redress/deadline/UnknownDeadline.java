package org.redress.deadline;

import java.util.UUID;
import org.redress.common.Refusal;

/** There is no deadline of this id. */
public class UnknownDeadline extends Refusal {
    private static final long serialVersionUID = 1L;

    UnknownDeadline(UUID id) {
        super("unknown-deadline", 404, null, id);
    }
}
