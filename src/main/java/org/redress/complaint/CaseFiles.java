package org.redress.complaint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.CaseWork;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that are added to a running case, such as the photo of a parcel's content. */
@Component
public class CaseFiles {
    private final CaseWork work;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    CaseFiles(CaseWork work, Attachments attachments, AuditTrail audit, Clock clock) {
        this.work = work;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds the files, of which the customer sees only their own; refused for a closed case and for files that would be
     * refused at intake.
     */
    public void add(CaseNumber number, Person who, List<MultipartFile> files) {
        var admitted = FileCheck.admit(number, files, clock.instant());
        work.on(number, file -> {
            if (file.closedAt() != null) throw new OutsideLetters.LetterRefused("case-closed", null);
            admitted.forEach(one -> attachments.add(one, who.kind() != Person.Kind.CUSTOMER));
            var hashes = admitted.stream()
                    .map(one -> java.util.HexFormat.of().formatHex(one.sha256()))
                    .toList();
            audit.record(number, who, "FILES_ADDED", Map.of("sha256", hashes));
            return null;
        });
    }
}
