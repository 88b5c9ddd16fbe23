package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.redress.common.Person;
import org.redress.complaint.ComplaintIntake;
import org.redress.complaint.Receipt;
import org.springframework.stereotype.Component;

/** Files the sample complaints as the first line does, each once by its key. */
@Component
class SampleIntake {
    private static final Person FIRST_LINE = Person.staff("agent");

    private final ComplaintIntake intake;
    private final ObjectMapper json;

    SampleIntake(ComplaintIntake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json;
    }

    /** The receipt of the filed complaint. */
    Receipt file(SampleCase sample) {
        var receipt = intake.file(FIRST_LINE, "sample-" + sample.key(), sample.complaint(), List.of());
        try {
            return json.readValue(receipt, Receipt.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A receipt can always be read", unreadable);
        }
    }
}
