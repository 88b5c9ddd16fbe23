package org.redress.engine;

import java.util.Map;

/** The gate every set of models passes, at start-up and on upload; implemented by {@code design}. */
public interface DeploymentCheck {
    /**
     * Refuses a set that breaks a rule.
     *
     * @param set the whole set by relative path, such as {@code processes/complaint.bpmn}
     * @throws org.redress.common.Refusal naming every finding
     */
    void check(Map<String, byte[]> set);
}
