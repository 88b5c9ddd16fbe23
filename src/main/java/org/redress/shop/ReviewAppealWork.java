package org.redress.shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files an appeal against a review that a supervisor has judged to be extortion. */
@Component
class ReviewAppealWork extends ActionWork {
    private final Appeals appeals;
    private final ObjectMapper json;

    ReviewAppealWork(ActionLedger ledger, Appeals appeals, ObjectMapper json) {
        super(ledger);
        this.appeals = appeals;
        this.json = json;
    }

    /** What the action's details hold for this topic. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Details(String platform, String reviewId) {}

    @Override
    public String topic() {
        return "review-appeal";
    }

    @Override
    String send(Action action) {
        var details = details(json, action, Details.class);
        return appeals.file(action.id(), details.platform(), details.reviewId());
    }

    @Override
    Outcome lookUp(UUID key) {
        return appeals.lookUp(key);
    }
}
