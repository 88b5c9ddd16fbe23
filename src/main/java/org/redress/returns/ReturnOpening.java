package org.redress.returns;

import java.util.Map;
import java.util.Optional;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Stage;
import org.redress.common.Urgency;
import org.redress.complaint.Complaints;
import org.redress.customer.Customers;
import org.redress.engine.Cases;
import org.redress.remedy.AgreedRemedies;
import org.redress.remedy.Remedy;
import org.redress.remedy.RemedyKind;
import org.springframework.stereotype.Component;

/** Begins a return: the one that was asked for, or one that another case needs for its own goods. */
@Component
class ReturnOpening {
    /** {@code agreed}: the case that called has decided and the customer has accepted. */
    record Opened(ReturnCase request, boolean agreed, String channel, String tier) {}

    private final ReturnCases returns;
    private final Cases cases;
    private final Complaints complaints;
    private final Customers customers;
    private final AgreedRemedies agreed;
    private final CaseGoods goods;
    private final AuditTrail audit;

    ReturnOpening(
            ReturnCases returns,
            Cases cases,
            Complaints complaints,
            Customers customers,
            AgreedRemedies agreed,
            CaseGoods goods,
            AuditTrail audit) {
        this.returns = returns;
        this.cases = cases;
        this.complaints = complaints;
        this.customers = customers;
        this.agreed = agreed;
        this.goods = goods;
        this.audit = audit;
    }

    Opened asked(CaseNumber number) {
        var request = returns.find(number).orElseThrow();
        var file = cases.find(number).orElseThrow();
        cases.enter(number, Stage.ACCEPT);
        cases.triaged(number, Urgency.GENERAL, request.reason().severity());
        complaints.triaged(number, request.reason().caseType(), true);
        return new Opened(
                request,
                false,
                complaints.find(number).orElseThrow().channel().name(),
                customers.find(file.customerId()).orElseThrow().tier().name());
    }

    /** What the customer told the case that calls, or else what that case has agreed with them. */
    Opened called(CaseNumber number, String caseType) {
        var accepted = agreed.accepted(number).map(Remedy::kind);
        var request = told(number).orElseGet(() -> goods.ask(number, kind(accepted), ReturnReason.of(caseType)));
        audit.record(number, Person.SYSTEM, "RETURN_BEGUN", Map.of("kind", request.kind()));
        return new Opened(request, accepted.isPresent(), null, null);
    }

    /** A request that nobody has looked at yet. */
    private Optional<ReturnCase> told(CaseNumber number) {
        return returns.find(number).filter(request -> request.eligible() == null);
    }

    private static ReturnKind kind(Optional<RemedyKind> accepted) {
        return accepted.map(kind -> switch (kind) {
                    case EXCHANGE -> ReturnKind.EXCHANGE;
                    case RESEND -> ReturnKind.RESEND;
                    case REPAIR -> ReturnKind.REPAIR;
                    default -> ReturnKind.RETURN_REFUND;
                })
                .orElse(ReturnKind.RETURN_REFUND);
    }
}
