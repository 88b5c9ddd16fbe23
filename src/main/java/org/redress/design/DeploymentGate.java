package org.redress.design;

import java.util.List;
import java.util.Map;
import org.redress.engine.DeploymentCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Lets a whole set of models through only if {@link ModelCheck} finds nothing, at start-up as on upload. */
@Component
class DeploymentGate implements DeploymentCheck {
    private final ModelCheck check;

    @Autowired
    DeploymentGate() {
        this(new ModelCheck(Catalogue.ofApplication()));
    }

    DeploymentGate(ModelCheck check) {
        this.check = check;
    }

    @Override
    public void check(Map<String, byte[]> set) {
        List<Finding> findings = findings(set);
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
    }

    List<Finding> findings(Map<String, byte[]> set) {
        return check.check(set);
    }
}
