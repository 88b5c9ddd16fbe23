package org.redress.bench;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Beans for the stock engine: they do nothing but set the variables that ours set, so that both write the same. */
final class StockSteps {
    private static final Map<String, Map<String, Object>> PROCESS = Map.of(
            "readSignals",
            Map.of("channel", "WEB"),
            "applyTriage",
            Map.of("caseType", "QUALITY", "urgency", "GENERAL", "severity", 2),
            "readCustomer",
            Map.of("tier", "ORDINARY"),
            "applyRouting",
            Map.of("group", "agents"),
            "recordProposal",
            Map.of("aboveLimit", false),
            "recordAgreement",
            Map.of("agreement", "ACCEPTED"),
            "applyFollowUpPlan",
            Map.of("callBackWanted", true, "surveyWanted", true, "useCallWanted", false, "attempts", 0),
            "recordCallBack",
            Map.of("attempts", 1),
            "applyImprovement",
            Map.of("improvementWanted", false, "improvementReason", "NONE"));

    private static final Map<String, Map<String, Object>> LOCAL = Map.of(
            "readSignals",
            Map.of(
                    "subjectSignal",
                    "QUALITY",
                    "urgentWords",
                    false,
                    "threat",
                    false,
                    "safety",
                    false,
                    "moneyAtRiskMinor",
                    0L,
                    "orderState",
                    "NONE",
                    "remedySought",
                    "NONE"),
            "readRemedyFacts",
            Map.of("earlierRemedies", 0, "abuseScore", 0, "paidMinor", 0L),
            "readSignalFacts",
            Map.of(
                    "sameCustomerCause30d",
                    0,
                    "sameProductCause7d",
                    0,
                    "obligationBreached",
                    false,
                    "causeCode",
                    "CARRIER_DAMAGE",
                    "preventable",
                    true));

    private StockSteps() {}

    static Map<Object, Object> beans(Iterable<String> names) {
        var beans = new HashMap<Object, Object>();
        names.forEach(name -> beans.put(name, new Step(name)));
        beans.put("deadlines", new Far());
        beans.put("escalationClock", new Far());
        beans.put("stages", new Stages());
        beans.put("owners", new Owners());
        return beans;
    }

    /** A timer that never fires during a run. */
    public static class Far {
        private static final Date LATER = Date.from(java.time.Instant.parse("2099-01-01T00:00:00Z"));

        public Date due(DelegateExecution execution, String kind) {
            return LATER;
        }
    }

    /** Tasks are for the whole group. */
    public static class Owners {
        public String onDuty(DelegateExecution execution) {
            return null;
        }
    }

    /** The stage is ours alone. */
    public static class Stages {
        public void enter(DelegateExecution execution, String stage) {
            if (stage.isEmpty()) throw new IllegalArgumentException("a stage has a name");
        }

        public boolean partOfAnother(DelegateExecution execution) {
            return execution.getProcessInstance().getSuperExecution() != null;
        }
    }

    private record Step(String name) implements JavaDelegate, ExecutionListener, TaskListener {
        @Override
        public void execute(DelegateExecution execution) {
            set(execution);
        }

        @Override
        public void notify(DelegateExecution execution) {
            set(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            set(task.getExecution());
        }

        private void set(VariableScope scope) {
            PROCESS.getOrDefault(name, Map.of()).forEach(scope::setVariable);
            LOCAL.getOrDefault(name, Map.of()).forEach(scope::setVariableLocal);
        }
    }
}
