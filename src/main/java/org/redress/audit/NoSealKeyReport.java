package org.redress.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the start is refused, and how a key is made. */
class NoSealKeyReport extends AbstractFailureAnalyzer<NoSealKey> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NoSealKey cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mount the key there, or make one: openssl genpkey -algorithm ed25519 -out seal-key.pem"
                        + " && chmod 600 seal-key.pem",
                cause);
    }
}
