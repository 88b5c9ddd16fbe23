package org.redress.complaint;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
 * Takes a case of any kind in: first the case with its key, words and files in one transaction, then its process in
 * another, so that no failure of a model can lose a case.
 */
@Component
public class CaseIntake {
    /** A case that has just been stored, still in its transaction. */
    public record Filed(CaseNumber number, Customer customer, Person by, int files) {}

    private final CaseWork work;
    private final CaseStart start;
    private final Cases cases;
    private final Complaints complaints;
    private final Attachments attachments;
    private final SearchTexts search;
    private final CustomerBook customers;
    private final RequestKeys keys;
    private final Receipts receipts;
    private final ReceiptLinks links;
    private final Twins twins;
    private final Clock clock;

    CaseIntake(
            CaseWork work,
            CaseStart start,
            Cases cases,
            Complaints complaints,
            Attachments attachments,
            SearchTexts search,
            CustomerBook customers,
            RequestKeys keys,
            Receipts receipts,
            ReceiptLinks links,
            Twins twins,
            Clock clock) {
        this.work = work;
        this.start = start;
        this.cases = cases;
        this.complaints = complaints;
        this.attachments = attachments;
        this.search = search;
        this.customers = customers;
        this.keys = keys;
        this.receipts = receipts;
        this.links = links;
        this.twins = twins;
        this.clock = clock;
    }

    /**
     * Files a case once per key: the same request again gets the first answer.
     *
     * @param rest what its kind keeps besides, the record and the acknowledgement, in the same transaction
     * @return the receipt as JSON, as it was first given
     */
    public String file(Person who, String key, Arrival arrival, List<MultipartFile> files, Consumer<Filed> rest) {
        var request = new RequestKeys.Request(who.id(), key, RequestKeys.hash(arrival.body(), files));
        var receipt = answer(who, request, arrival, files, rest);
        return arrival.told() ? links.linked(receipt, request) : receipt;
    }

    private String answer(
            Person who, RequestKeys.Request request, Arrival arrival, List<MultipartFile> files, Consumer<Filed> rest) {
        var answered = keys.answerTo(request, receipts::now);
        if (answered.isPresent()) return answered.get();
        var stored = work.retried(() -> store(who, request, arrival, files, rest));
        if (stored.isEmpty()) return keys.answerTo(request, receipts::now).orElseThrow(StillRunning::new);
        var number = stored.get();
        var receipt = start.attempt(number, () -> receipts.keep(number));
        return receipt.orElseGet(() -> work.retried(() -> receipts.keep(number)));
    }

    private Optional<CaseNumber> store(
            Person who, RequestKeys.Request request, Arrival arrival, List<MultipartFile> files, Consumer<Filed> rest) {
        if (!keys.take(request)) return Optional.empty();
        var now = clock.instant();
        var number = CaseNumbers.next(arrival.letter(), cases.nextNumber(), now);
        var admitted = FileCheck.admit(number, files, now);
        var customer = customers.recognise(arrival.introduction());
        var twin = twins.of(customer, arrival, now);
        var received = arrival.receivedAt() == null ? now : arrival.receivedAt();
        cases.add(number, arrival.kind(), arrival.processId(), customer.id(), arrival.order(), received);
        if (arrival.told()) complaints.add(written(number, arrival, twin));
        search.add(number, Bigrams.index(arrival.words()));
        admitted.forEach(file -> attachments.add(file, false));
        keys.made(request, number);
        rest.accept(new Filed(number, customer, who, admitted.size()));
        return Optional.of(number);
    }

    private static Complaint written(CaseNumber number, Arrival arrival, Optional<CaseNumber> twin) {
        return new Complaint(
                number,
                arrival.channel(),
                arrival.subject().strip(),
                arrival.text(),
                arrival.remedySought(),
                null,
                null,
                twin.orElse(null),
                null);
    }
}
