package org.redress.customer;

import org.redress.common.CaseNumber;

/**
 * The texts of a case are being erased. Each feature overwrites its own rows in the same transaction, whose case row is
 * locked; ids, enums, amounts and dates stay.
 *
 * @param words what stands where a text stood, with the date, in the customer's language
 */
public record TextErased(CaseNumber number, String words) {}
