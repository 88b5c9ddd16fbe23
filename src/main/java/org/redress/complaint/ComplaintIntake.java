package org.redress.complaint;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a complaint in and acknowledges it at once. */
@Component
public class ComplaintIntake {
    private static final String KIND = "COMPLAINT";

    private final CaseIntake intake;
    private final CaseLetters letters;
    private final AuditTrail audit;

    ComplaintIntake(CaseIntake intake, CaseLetters letters, AuditTrail audit) {
        this.intake = intake;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * Files a complaint once per key: the same request again gets the first answer.
     *
     * @return the receipt as JSON, as it was first given
     */
    public String file(Person who, String key, NewComplaint complaint, List<MultipartFile> files) {
        return file(who, key, arrival(complaint, null), files);
    }

    /** The same for one that reached us before somebody takes it in: its promises count from then. */
    public String fileReceived(Instant at, Person who, String key, NewComplaint complaint) {
        return file(who, key, arrival(complaint, at), List.of());
    }

    private String file(Person who, String key, Arrival arrival, List<MultipartFile> files) {
        return intake.file(who, key, arrival, files, filed -> {
            audit.record(filed.number(), who, "COMPLAINT_RECEIVED", facts(arrival, filed));
            letters.acknowledgeReceipt(filed.number(), filed.customer().id(), "acknowledgement");
        });
    }

    private static Arrival arrival(NewComplaint complaint, Instant receivedAt) {
        return new Arrival(
                "C",
                KIND,
                ComplaintFlow.PROCESS,
                true,
                complaint.channel(),
                complaint.customer(),
                complaint.orderId(),
                complaint.subject(),
                complaint.text(),
                complaint.remedySought(),
                receivedAt,
                complaint);
    }

    private static Map<String, Object> facts(Arrival arrival, CaseIntake.Filed filed) {
        var facts = new HashMap<String, Object>();
        facts.put("channel", arrival.channel());
        facts.put("customerId", filed.customer().id());
        facts.put("orderId", arrival.order());
        facts.put("remedySought", arrival.remedySought());
        facts.put("subject", AuditTrail.digest(arrival.subject()));
        facts.put("text", AuditTrail.digest(arrival.text()));
        facts.put("files", filed.files());
        return facts;
    }
}
