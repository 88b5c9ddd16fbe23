package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.common.UnknownCase;
import org.redress.customer.Customer;
import org.redress.customer.Customers;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DeadlineState;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.escalation.CustomerFacing;
import org.redress.message.CannedAnswerFill;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The canned answers as they read in one case. */
@RestController
@Tag(name = "Canned answers", description = "Answers in both languages that agents put in and finish")
class CaseAnswerApi {
    record ReadyAnswers(List<CannedAnswerFill.Ready> items) {}

    private final Cases cases;
    private final Customers customers;
    private final DeadlineClock deadlines;
    private final CannedAnswerFill fill;

    CaseAnswerApi(Cases cases, Customers customers, DeadlineClock deadlines, CannedAnswerFill fill) {
        this.cases = cases;
        this.customers = customers;
        this.deadlines = deadlines;
        this.fill = fill;
    }

    @Operation(
            operationId = "listReadyAnswers",
            summary = "Canned answers filled in for a case, in the customer's language under titles in yours")
    @GetMapping("/api/cases/{number}/canned-answers")
    ReadyAnswers ready(@PathVariable String number, Locale language) {
        var file = cases.find(CaseNumber.of(number)).orElseThrow(() -> new UnknownCase(number));
        var customer = Optional.ofNullable(file.customerId()).flatMap(customers::find);
        var about = new CannedAnswerFill.About(
                file.number(), customer.map(Customer::name).orElse(null), file.orderId(), promise(file));
        return new ReadyAnswers(fill.ready(about, customer.map(Customer::locale).orElse(language), language));
    }

    /** When the customer hears from us next: the first promise to them that still runs. */
    private Instant promise(CaseFile file) {
        return deadlines.ofCase(file.number()).stream()
                .filter(row -> row.state() == DeadlineState.RUNNING && CustomerFacing.waitsFor(row.kind()))
                .map(Deadline::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
