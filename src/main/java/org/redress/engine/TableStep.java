package org.redress.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Reads what a rule task's table answered. The engine itself lets a flow go on when no rule matched; here that is an
 * error, since a case without urgency or limit would go on in silence.
 */
public final class TableStep {
    private static final String RESULT = "decisionResult";

    /** No rule of the table matched. */
    public static class NoRuleMatched extends RuntimeException {
        NoRuleMatched(String activity) {
            super("No rule of the table at " + activity + " matched");
        }
    }

    private TableStep() {}

    /** The one matching row. */
    public static Map<String, Object> single(DelegateExecution flow) {
        return rows(flow).get(0);
    }

    /** All matching rows. */
    public static List<Map<String, Object>> rows(DelegateExecution flow) {
        var answer = flow.getVariable(RESULT);
        var rows = answer instanceof DmnDecisionResult decision ? decision.getResultList() : null;
        if (rows == null || rows.isEmpty()) throw new NoRuleMatched(flow.getCurrentActivityId());
        return rows;
    }
}
