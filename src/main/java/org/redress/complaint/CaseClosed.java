package org.redress.complaint;

import org.redress.common.CaseNumber;

/** A case is being closed: told inside its transaction, so that whatever hangs on it closes with it or not at all. */
public record CaseClosed(CaseNumber number) {}
