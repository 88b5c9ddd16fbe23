package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
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
    private final Clock clock;

    SampleIntake(ComplaintIntake intake, ObjectMapper json, Clock clock) {
        this.intake = intake;
        this.json = json;
        this.clock = clock;
    }

    /** The receipt of the filed complaint. */
    Receipt file(SampleCase sample) {
        try {
            return json.readValue(receipt(sample), Receipt.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A receipt can always be read", unreadable);
        }
    }

    private String receipt(SampleCase sample) {
        var key = "sample-" + sample.key();
        if (sample.ago() == null) return intake.file(FIRST_LINE, key, sample.complaint(), List.of());
        return intake.fileReceived(clock.instant().minus(sample.ago()), FIRST_LINE, key, sample.complaint());
    }
}
