package org.redress.customer;

import org.redress.common.CaseNumber;

/** The person of this case is erased but the case is under a legal hold: its texts stay and serve nothing else. */
public record KeptApart(CaseNumber number) {}
