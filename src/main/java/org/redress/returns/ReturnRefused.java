package org.redress.returns;

import org.redress.common.Refusal;

/** A request that cannot be taken as it is; the code says why, the pointer where. */
public class ReturnRefused extends Refusal {
    ReturnRefused(String code, String pointer, Object... args) {
        super(code, 422, pointer, args);
    }

    /** Nothing in the case waits for this now, or the person may not do it. */
    static class NotNow extends Refusal {
        NotNow(String code, int status) {
            super(code, status, null);
        }
    }
}
