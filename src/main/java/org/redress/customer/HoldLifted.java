package org.redress.customer;

import org.redress.common.CaseNumber;

/** A legal hold of this case was lifted: what an erasure left because of it goes in the same transaction. */
public record HoldLifted(CaseNumber number) {}
