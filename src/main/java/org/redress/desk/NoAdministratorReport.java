package org.redress.desk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the start is refused, instead of a stack trace. */
class NoAdministratorReport extends AbstractFailureAnalyzer<NoAdministrator> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NoAdministrator cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set REDRESS_ADMIN_PASSWORD (at least " + PasswordRules.SHORTEST
                        + " characters, no common password) for the first start; the account is called admin.",
                cause);
    }
}
