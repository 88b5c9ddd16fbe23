package org.redress.improvement;

import org.redress.common.CaseNumber;

/** A closed case as the draw sees it: its kind is the stratum; the flags are risks that always call for a look. */
record ClosedCase(
        CaseNumber number,
        String stratum,
        String agent,
        boolean obligationBreached,
        boolean aboveLimit,
        boolean toneOverridden,
        boolean longPause) {}
