package org.redress.engine;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** A decision table that is not deployed: answers as it would if it were. Only tables that passed the check are asked. */
public final class TrialTable {
    private static final DmnEngine ENGINE = PlainFeel.decisions().buildEngine();

    private final DmnDecision decision;

    private TrialTable(DmnDecision decision) {
        this.decision = decision;
    }

    /** The decision of this id in the file. */
    public static TrialTable read(String decisionId, byte[] file) {
        return new TrialTable(ENGINE.parseDecision(decisionId, new ByteArrayInputStream(file)));
    }

    /** The rows that match; an input that is not given is null. */
    public List<Map<String, Object>> rows(Map<String, ?> inputs) {
        var known = new HashMap<String, Object>(inputs);
        return ENGINE.evaluateDecisionTable(decision, known).getResultList().stream()
                .<Map<String, Object>>map(HashMap::new)
                .toList();
    }
}
