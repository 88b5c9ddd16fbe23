package org.redress.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates the FEEL conditions of forms with the engine that the decision tables use. */
@Component
public class Feel {
    private final FeelEngine feel;

    Feel(ProcessEngine engine) {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var tables = (DefaultDmnEngineConfiguration) settings.getDmnEngineConfiguration();
        this.feel = tables.getFeelEngine();
    }

    /** True when the condition (with or without the leading {@code =}) holds for these values. */
    public boolean holds(String condition, Map<String, Object> values) {
        var plain = condition.startsWith("=") ? condition.substring(1) : condition;
        var context = Variables.fromMap(values).asVariableContext();
        return Boolean.TRUE.equals(feel.evaluateSimpleExpression(plain, context));
    }
}
