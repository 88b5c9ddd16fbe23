package org.redress.engine;

import org.redress.common.CaseNumber;

/** A transaction locked a case, so the case is another after its commit; for whoever shows it to people. */
public record CaseTouched(CaseNumber number) {}
