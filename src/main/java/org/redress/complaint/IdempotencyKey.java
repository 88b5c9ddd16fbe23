package org.redress.complaint;

/** The header that names a request which files a case. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";
    public static final String MEANS =
            "Names this request: sent again with the same body it gets the first answer and files nothing twice.";

    private IdempotencyKey() {}
}
