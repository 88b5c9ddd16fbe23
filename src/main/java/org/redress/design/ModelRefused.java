package org.redress.design;

import java.util.List;
import org.redress.common.Refusal;

/** A set of models that broke rules; carries every finding. Answered with 422. */
public class ModelRefused extends Refusal {
    private final transient List<Finding> findings;

    ModelRefused(List<Finding> findings) {
        super("model-refused", 422, null, findings.size(), findings.get(0).toString());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String getMessage() {
        return findings.size() + " findings: "
                + String.join("; ", findings.stream().map(Finding::toString).toList());
    }
}
