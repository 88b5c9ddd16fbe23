package org.redress.returns;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/**
 * A return from the request to the goods; amounts in minor units of {@code currency}, times in UTC.
 *
 * @param basis by which rule of the eligibility table
 * @param exchangeSpec what comes in exchange, in words; erasable
 * @param offeredMinor what a supervisor offered in part
 * @param labelReference of the label that the shop pays, its proof; erasable
 */
public record ReturnCase(
        CaseNumber number,
        ReturnKind kind,
        ReturnReason reason,
        ExceptionClass exceptionClass,
        boolean intact,
        Long askedMinor,
        String currency,
        Boolean eligible,
        String basis,
        String freightPayer,
        String decision,
        String decidedBy,
        boolean acceptedByTimeOut,
        Long refundMinor,
        String exchangeSpec,
        String carrier,
        String trackingNumber,
        Instant sentAt,
        Instant receivedAt,
        boolean receivedByTimeOut,
        Inspection inspection,
        String inspectedBy,
        Dispute dispute,
        Long offeredMinor,
        UUID labelAction,
        String labelReference) {
    /** As it is asked for, before anybody has looked at it. */
    static ReturnCase asked(CaseNumber number, NewReturn asked, String currency) {
        return fresh(
                number,
                asked.kind(),
                asked.reason(),
                asked.exceptionClass() == null ? ExceptionClass.NONE : asked.exceptionClass(),
                !Boolean.FALSE.equals(asked.intact()),
                asked.amountMinor(),
                currency);
    }

    /** As another case asks for it: with the goods that were named there. */
    static ReturnCase called(CaseNumber number, ReturnKind kind, ReturnReason reason, String currency) {
        return fresh(number, kind, reason, ExceptionClass.NONE, true, null, currency);
    }

    private static ReturnCase fresh(
            CaseNumber number,
            ReturnKind kind,
            ReturnReason reason,
            ExceptionClass exceptionClass,
            boolean intact,
            Long askedMinor,
            String currency) {
        return new ReturnCase(
                number,
                kind,
                reason,
                exceptionClass,
                intact,
                askedMinor,
                currency,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
