package org.redress.rehearsal;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a process learns from one of its steps. */
@FunctionalInterface
interface Effect {
    void on(PlayedCase theCase, DelegateExecution flow);
}
