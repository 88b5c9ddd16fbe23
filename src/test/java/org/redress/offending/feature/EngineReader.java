package org.redress.offending.feature;

import org.camunda.bpm.engine.RuntimeService;

/** Goes past the one door to the engine. */
public class EngineReader {
    RuntimeService runtime;
}
