package org.redress.design;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;

/** The engine's own reasons to refuse a model that passed our check, as findings. */
final class EngineRefusal {
    private EngineRefusal() {}

    static List<Finding> findings(ProcessEngineException refused) {
        Findings findings = new Findings();
        if (refused instanceof ParseException parse) {
            parse.getResorceReports().forEach(report -> report.getErrors()
                    .forEach(problem -> add(findings, report.getResourceName(), problem)));
        }
        if (findings.isEmpty()) {
            findings.inFile(Rule.ENGINE_REFUSED, "", refused.getMessage());
        }
        return findings.list();
    }

    private static void add(Findings findings, String resource, Problem problem) {
        String element = Objects.requireNonNullElse(problem.getMainElementId(), "");
        findings.at(Rule.ENGINE_REFUSED, resource, element, "", problem.getLine(), problem.getMessage());
    }
}
