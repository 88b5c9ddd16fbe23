package org.redress.escalation;

import java.util.UUID;
import org.redress.common.Refusal;

/** No escalation has this id. */
class UnknownEscalation extends Refusal {
    UnknownEscalation(UUID id) {
        super("unknown-escalation", 404, null, id.toString());
    }
}
