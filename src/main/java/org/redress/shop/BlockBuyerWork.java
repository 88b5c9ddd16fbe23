package org.redress.shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Blocks the buyer of the order, for the reason and until the time that two people decided on. */
@Component
class BlockBuyerWork extends ActionWork {
    private final Blocks blocks;
    private final ObjectMapper json;

    BlockBuyerWork(ActionLedger ledger, Blocks blocks, ObjectMapper json) {
        super(ledger);
        this.blocks = blocks;
        this.json = json;
    }

    /** What the action's details hold for this topic; the end was fixed when the second person confirmed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Details(String reason, Instant until) {}

    @Override
    public String topic() {
        return "block-buyer";
    }

    @Override
    String send(Action action) {
        var details = details(json, action, Details.class);
        if (details.until() == null) throw new ActionRefused("block-without-end");
        return blocks.block(action.id(), action.orderId(), details.reason(), details.until());
    }

    @Override
    Outcome lookUp(UUID key) {
        return blocks.lookUp(key);
    }
}
