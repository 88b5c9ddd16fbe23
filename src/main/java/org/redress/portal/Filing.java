package org.redress.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.ComplaintIntake;
import org.redress.returns.ReturnIntake;
import org.redress.returns.ReturnRefused;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Sends a draft: files the case it describes through the same door as every other channel. */
@Component
class Filing {
    private static final Person VISITOR = Person.customer("portal");

    private final ComplaintIntake complaints;
    private final ReturnIntake returns;
    private final DraftWords words;
    private final DraftBook drafts;
    private final ObjectMapper json;

    Filing(ComplaintIntake complaints, ReturnIntake returns, DraftWords words, DraftBook drafts, ObjectMapper json) {
        this.complaints = complaints;
        this.returns = returns;
        this.words = words;
        this.drafts = drafts;
        this.json = json;
    }

    /** Files the draft, once however often it is sent, and returns the link to the case. */
    String file(Draft draft, Locale language) {
        var receipt = read(receipt(draft, language, drafts.files(draft)));
        drafts.filed(draft, CaseNumber.of(receipt.path("number").asText()));
        return receipt.path("trackingUrl").asText();
    }

    private String receipt(Draft draft, Locale language, List<MultipartFile> files) {
        if (draft.matter() != Matter.RETURN)
            return complaints.file(VISITOR, draft.key(), words.complaint(draft, language), files);
        try {
            return returns.file(VISITOR, draft.key(), words.request(draft, language), files);
        } catch (ReturnRefused notAsAReturn) {
            // An order we do not find, or goods given back already: a person looks at it instead of turning it away.
            return complaints.file(VISITOR, draft.key(), words.complaint(draft, language), files);
        }
    }

    private JsonNode read(String receipt) {
        try {
            return json.readTree(receipt);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A receipt can always be read", unreadable);
        }
    }
}
