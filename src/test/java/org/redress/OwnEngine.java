package org.redress;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Points Camunda's own API at the engine of the application under test: it looks its engine up in a list of the whole
 * JVM, where the application started last would answer for all that Spring keeps from test to test.
 */
public final class OwnEngine implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext test) {
        var engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
        ProcessEngines.registerProcessEngine(engine);
    }
}
