package org.redress.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.redress.common.CaseNumber;

/**
 * The texts of a case are being erased. Each feature overwrites its own rows in the same transaction, whose case row is
 * locked; ids, enums, amounts and dates stay.
 *
 * @param words what stands where a text stood, with the date, in the customer's language
 */
public record TextErased(CaseNumber number, String words) {
    /** What stands where a text stood, in the language of a customer: {@code zh}, or English for all others. */
    public static String words(String language, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return "zh".equals(language) ? "文字已于 " + day + " 删除" : "Text erased on " + day;
    }
}
