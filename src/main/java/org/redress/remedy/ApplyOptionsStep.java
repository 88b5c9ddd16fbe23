package org.redress.remedy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.engine.ModelBean;
import org.redress.engine.TableStep;

/** Keeps the remedies the table allows in this round, with their limits. */
@ModelBean("applyOptions")
class ApplyOptionsStep implements ExecutionListener {
    private final Cases cases;
    private final Remedies remedies;
    private final AuditTrail audit;

    ApplyOptionsStep(Cases cases, Remedies remedies, AuditTrail audit) {
        this.cases = cases;
        this.remedies = remedies;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        int round = cases.find(number).orElseThrow().round();
        var options = TableStep.rows(flow).stream()
                .map(ApplyOptionsStep::option)
                .collect(Collectors.toMap(Option::kind, option -> option, (first, second) -> first));
        remedies.clearOptions(number, round);
        remedies.addOptions(number, round, List.copyOf(options.values()));
        audit.record(number, Person.SYSTEM, "OPTIONS_FOUND", Map.of("remedies", options.keySet()));
    }

    private static Option option(Map<String, Object> row) {
        return new Option(
                RemedyKind.valueOf((String) row.get("remedy")),
                amount(row, "agentLimitMinor"),
                amount(row, "supervisorLimitMinor"),
                amount(row, "managerLimitMinor"),
                Boolean.TRUE.equals(row.get("shipFirst")),
                (String) row.get("advice"));
    }

    private static long amount(Map<String, Object> row, String key) {
        return ((Number) row.get(key)).longValue();
    }
}
