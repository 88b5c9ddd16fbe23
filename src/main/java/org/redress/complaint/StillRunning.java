package org.redress.complaint;

import org.redress.common.Refusal;

/** The first request under this idempotency key has not been answered yet. */
public class StillRunning extends Refusal {
    StillRunning() {
        super("request-running", 409, null);
    }
}
