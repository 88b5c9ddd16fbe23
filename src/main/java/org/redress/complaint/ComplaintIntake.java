package org.redress.complaint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.audit.AuditTrail;
import org.redress.common.Bigrams;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.customer.Customer;
import org.redress.customer.CustomerBook;
import org.redress.engine.CaseStart;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a complaint in: first the case with its key, record and acknowledgement in one transaction, then its process in
 * another, so that no failure of a model can lose a complaint.
 */
@Component
public class ComplaintIntake {
    private final CaseWork work;
    private final CaseStart start;
    private final Cases cases;
    private final Complaints complaints;
    private final Attachments attachments;
    private final SearchTexts search;
    private final CustomerBook customers;
    private final CaseLetters letters;
    private final RequestKeys keys;
    private final Receipts receipts;
    private final Twins twins;
    private final AuditTrail audit;
    private final Clock clock;

    ComplaintIntake(
            CaseWork work,
            CaseStart start,
            Cases cases,
            Complaints complaints,
            Attachments attachments,
            SearchTexts search,
            CustomerBook customers,
            CaseLetters letters,
            RequestKeys keys,
            Receipts receipts,
            Twins twins,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.start = start;
        this.cases = cases;
        this.complaints = complaints;
        this.attachments = attachments;
        this.search = search;
        this.customers = customers;
        this.letters = letters;
        this.keys = keys;
        this.receipts = receipts;
        this.twins = twins;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Files a complaint once per key: the same request again gets the first answer.
     *
     * @return the receipt as JSON, as it was first given
     */
    public String file(Person who, String key, NewComplaint complaint, List<MultipartFile> files) {
        var request = new RequestKeys.Request(who.id(), key, RequestKeys.hash(complaint, files));
        var answered = keys.answerTo(request);
        if (answered.isPresent()) return answered.get();
        var stored = work.retried(() -> store(who, request, complaint, files));
        if (stored.isEmpty()) return keys.answerTo(request).orElseThrow(StillRunning::new);
        var number = stored.get();
        var receipt = start.attempt(number, () -> receipts.keep(number));
        return receipt.orElseGet(() -> work.retried(() -> receipts.keep(number)));
    }

    private Optional<CaseNumber> store(
            Person who, RequestKeys.Request request, NewComplaint complaint, List<MultipartFile> files) {
        if (!keys.take(request)) return Optional.empty();
        var now = clock.instant();
        var number = CaseNumbers.next("C", cases.nextNumber(), now);
        var admitted = FileCheck.admit(number, files, now);
        var customer = customers.recognise(complaint.customer().introduction());
        var twin = twins.of(customer, orderId(complaint), now);
        cases.add(number, "COMPLAINT", ComplaintFlow.PROCESS, customer.id(), orderId(complaint), now);
        complaints.add(written(number, complaint, twin));
        search.add(number, Bigrams.of(complaint.subject() + "\n" + complaint.text()));
        admitted.forEach(attachments::add);
        keys.made(request, number);
        audit.record(number, who, "COMPLAINT_RECEIVED", facts(complaint, customer, admitted));
        letters.acknowledgeReceipt(number, customer.id());
        return Optional.of(number);
    }

    private static Complaint written(CaseNumber number, NewComplaint complaint, Optional<CaseNumber> twin) {
        return new Complaint(
                number,
                complaint.channel(),
                complaint.subject().strip(),
                complaint.text(),
                complaint.remedySought(),
                null,
                null,
                twin.orElse(null),
                null,
                TrackingToken.random());
    }

    private static Map<String, Object> facts(NewComplaint complaint, Customer customer, List<Attachment> files) {
        var facts = new java.util.HashMap<String, Object>();
        facts.put("channel", complaint.channel());
        facts.put("customerId", customer.id());
        facts.put("orderId", orderId(complaint));
        facts.put("remedySought", complaint.remedySought());
        facts.put("subject", AuditTrail.digest(complaint.subject()));
        facts.put("text", AuditTrail.digest(complaint.text()));
        facts.put("files", files.size());
        return facts;
    }

    private static String orderId(NewComplaint complaint) {
        return complaint.orderId() == null || complaint.orderId().isBlank()
                ? null
                : complaint.orderId().strip();
    }
}
