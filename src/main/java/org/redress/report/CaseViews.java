package org.redress.report;

import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.common.UnknownCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case together from what the features keep. */
@Component
class CaseViews {
    private final CaseReads reads;

    CaseViews(CaseReads reads) {
        this.reads = reads;
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
                head.version(),
                reads.deadlines(head.number()),
                reads.tasks(head.number()),
                reads.remedies(head.number()),
                reads.files(head.number()));
    }
}
