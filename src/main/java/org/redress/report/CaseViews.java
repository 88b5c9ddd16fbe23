package org.redress.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.UnknownCase;
import org.redress.returns.ReturnCase;
import org.redress.returns.ReturnCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case together from what the features keep. */
@Component
public class CaseViews {
    private final CaseReads reads;
    private final ReturnCases returns;

    CaseViews(CaseReads reads, ReturnCases returns) {
        this.reads = reads;
        this.returns = returns;
    }

    @Transactional(readOnly = true)
    public CaseDetail show(CaseNumber number) {
        var head = Optional.of(number.value()).flatMap(reads::head).orElseThrow(() -> new UnknownCase(number.value()));
        return new CaseDetail(
                head.number(),
                head.kind(),
                head.stage(),
                head.outcome(),
                head.owner(),
                head.groupId(),
                head.urgency(),
                head.severity(),
                head.caseType(),
                head.tier(),
                head.priority(),
                head.round(),
                head.reopened(),
                head.channel(),
                new CaseDetail.Customer(head.customerId(), head.customerName(), head.language()),
                head.orderId(),
                head.orderKnown(),
                head.subject(),
                head.body(),
                head.remedySought(),
                head.duplicateOf(),
                head.mergedInto(),
                head.receivedAt(),
                head.firstClosedAt(),
                head.closedAt(),
                head.keptApartAt(),
                head.version(),
                reads.deadlines(head.number()),
                reads.tasks(head.number()),
                reads.remedies(head.number()),
                returned(number),
                reads.files(head.number()));
    }

    /** Other cases of the same person, newest first, at most ten. */
    @Transactional(readOnly = true)
    public List<EarlierCase> earlier(CaseNumber number) {
        return reads.earlier(number.value());
    }

    /** Cases of a person of any kind, newest first, at most so many. */
    @Transactional(readOnly = true)
    public List<EarlierCase> ofPerson(UUID customerId, int limit) {
        return reads.ofPerson(customerId, limit);
    }

    private CaseDetail.ReturnPart returned(CaseNumber number) {
        return returns.find(number).map(this::part).orElse(null);
    }

    private CaseDetail.ReturnPart part(ReturnCase found) {
        return new CaseDetail.ReturnPart(
                found.kind().name(),
                found.reason().name(),
                found.exceptionClass().name(),
                found.intact(),
                found.eligible(),
                found.basis(),
                found.freightPayer(),
                found.decision(),
                found.acceptedByTimeOut(),
                found.refundMinor(),
                found.exchangeSpec(),
                found.labelReference(),
                found.carrier(),
                found.trackingNumber(),
                found.receivedAt(),
                found.inspection() == null ? null : found.inspection().name(),
                found.dispute() == null ? null : found.dispute().name(),
                found.offeredMinor(),
                returns.lines(found.number()).stream()
                        .map(line -> new CaseDetail.ReturnLine(line.line(), line.quantity()))
                        .toList());
    }
}
