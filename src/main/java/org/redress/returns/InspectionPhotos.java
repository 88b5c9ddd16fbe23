package org.redress.returns;

import org.redress.common.CaseNumber;
import org.redress.complaint.Attachments;
import org.springframework.stereotype.Component;

/** A photo of what arrived must lie with the case before it is held against the buyer. */
@Component
class InspectionPhotos {
    private final Attachments attachments;
    private final ReturnCases returns;

    InspectionPhotos(Attachments attachments, ReturnCases returns) {
        this.attachments = attachments;
        this.returns = returns;
    }

    /** Refused without a picture that staff added after the parcel was sent; the buyer's own prove nothing here. */
    void demand(CaseNumber number) {
        var sent = returns.find(number).orElseThrow().sentAt();
        boolean there = attachments.ofStaff(number).stream()
                .anyMatch(file -> file.mediaType().startsWith("image/")
                        && (sent == null || file.at().isAfter(sent)));
        if (!there) throw new ReturnRefused("photo-missing", "/variables/inspection");
    }
}
