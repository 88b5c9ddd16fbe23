package org.redress.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the start is refused, instead of a stack trace. */
class OldDatabaseReport extends AbstractFailureAnalyzer<OldDatabase> {
    @Override
    protected FailureAnalysis analyze(Throwable root, OldDatabase cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Point SPRING_DATASOURCE_URL to a newer server, or leave it out for the embedded one.",
                cause);
    }
}
