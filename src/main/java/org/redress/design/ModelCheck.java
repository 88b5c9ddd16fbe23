package org.redress.design;

import java.util.List;
import java.util.Map;

/**
 * Judges a whole set of models, tables and forms: safe to run, complete, and true to the service rules. Pure: the same
 * check runs in the build, at start-up and for every upload.
 */
public final class ModelCheck {
    private final List<RuleFamily> families;

    public ModelCheck(Catalogue catalogue) {
        this.families = List.of(
                new ElementRules(),
                new ValueRules(),
                new ExpressionRules(catalogue),
                new FlowRules(),
                new JoinRules(),
                new LoopRules(),
                new DeadlineRules(),
                new WaitRules(),
                new ReferenceRules(catalogue),
                new MessageRules(catalogue),
                new ErrorRules(catalogue),
                new NameRules(),
                new LengthRules(),
                new VariableRules(catalogue),
                new OutcomeRules(),
                new FormRules(),
                new TableRules(),
                new PolicyRules(),
                new RankRules(),
                new HoleRules(),
                new ReviewRules(catalogue));
    }

    /** All reasons to refuse the set, keyed by relative path such as {@code processes/complaint.bpmn}; empty if good. */
    public List<Finding> check(Map<String, byte[]> wholeSet) {
        Findings findings = new Findings();
        FileRules.check(wholeSet, findings);
        if (findings.isEmpty()) {
            ModelSet set = ModelSet.read(wholeSet, findings);
            // Rules about references only mean something when every file could be read.
            if (findings.isEmpty()) {
                families.forEach(family -> family.check(set, findings));
            }
        }
        return findings.list();
    }
}
