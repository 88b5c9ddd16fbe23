package org.redress.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.redress.common.CaseNumber;
import org.redress.common.UnknownCase;
import org.redress.customer.Customers;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/**
 * Writes receipts and keeps each with its request, so that the same request gets the same answer; the link to the case
 * is put in by {@link ReceiptLinks}.
 */
@Component
class Receipts {
    private final Cases cases;
    private final Complaints complaints;
    private final Customers customers;
    private final DeadlineClock deadlines;
    private final RequestKeys keys;
    private final ObjectMapper json;

    Receipts(
            Cases cases,
            Complaints complaints,
            Customers customers,
            DeadlineClock deadlines,
            RequestKeys keys,
            ObjectMapper json) {
        this.cases = cases;
        this.complaints = complaints;
        this.customers = customers;
        this.deadlines = deadlines;
        this.keys = keys;
        this.json = json;
    }

    /** Writes the receipt of this moment and keeps it, in the caller's transaction. */
    String keep(CaseNumber number) {
        return keys.answered(number, now(number));
    }

    String now(CaseNumber number) {
        try {
            return json.writeValueAsString(receipt(number));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A receipt can always be written as JSON", unwritable);
        }
    }

    private Receipt receipt(CaseNumber number) {
        var file = cases.find(number).orElseThrow(() -> new UnknownCase(number.value()));
        var told = complaints.find(number);
        return new Receipt(
                number.value(),
                file.stage(),
                told.map(Complaint::caseType).orElse(null),
                file.urgency(),
                file.severity(),
                promises(file),
                null,
                told.map(Complaint::duplicateOf).map(CaseNumber::value).orElse(null));
    }

    private List<Receipt.Promise> promises(CaseFile file) {
        var language =
                customers.find(file.customerId()).map(found -> found.locale()).orElse(Locale.ENGLISH);
        return deadlines.ofCase(file.number()).stream()
                .map(row -> new Receipt.Promise(
                        row.kind(),
                        row.nature().name(),
                        row.state().name(),
                        row.due(),
                        deadlines.explain(row.id(), language).text()))
                .toList();
    }
}
