package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.redress.common.Person;
import org.redress.complaint.ComplaintIntake;
import org.redress.complaint.Receipt;
import org.redress.customer.CustomerBook;
import org.redress.customer.Customers;
import org.redress.customer.Introduction;
import org.redress.engine.CaseWork;
import org.springframework.stereotype.Component;

/** Files the sample complaints as the first line does, each once by its key. */
@Component
class SampleIntake {
    private static final Person FIRST_LINE = Person.staff("agent");

    private final ComplaintIntake intake;
    private final CaseWork work;
    private final CustomerBook book;
    private final Customers customers;
    private final ObjectMapper json;

    SampleIntake(ComplaintIntake intake, CaseWork work, CustomerBook book, Customers customers, ObjectMapper json) {
        this.intake = intake;
        this.work = work;
        this.book = book;
        this.customers = customers;
        this.json = json;
    }

    /** The receipt of the filed complaint; the customer is of the sample's tier before it comes in. */
    Receipt file(SampleCase sample) {
        if (sample.tier() != null) introduce(sample);
        var receipt = intake.file(FIRST_LINE, "sample-" + sample.key(), sample.complaint(), List.of());
        try {
            return json.readValue(receipt, Receipt.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A receipt can always be read", unreadable);
        }
    }

    private void introduce(SampleCase sample) {
        var customer = sample.complaint().customer();
        var introduction = new Introduction(
                customer.name(), customer.email(), customer.phone(), customer.platformId(), customer.language());
        work.retried(() -> {
            customers.setTier(book.recognise(introduction).id(), sample.tier());
            return null;
        });
    }
}
