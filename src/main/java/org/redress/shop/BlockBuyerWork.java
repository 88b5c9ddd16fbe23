package org.redress.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Blocks the buyer of the order, for the reason and the days that two people decided on. */
@Component
class BlockBuyerWork extends ActionWork {
    private final Blocks blocks;
    private final ObjectMapper json;

    BlockBuyerWork(ActionLedger ledger, Blocks blocks, ObjectMapper json) {
        super(ledger);
        this.blocks = blocks;
        this.json = json;
    }

    /** What the action's details hold for this topic. */
    record Details(String reason, int blockDays) {}

    @Override
    public String topic() {
        return "block-buyer";
    }

    /** Counted from the moment the action was stored, so that a second send asks for the same end. */
    @Override
    String send(Action action) {
        Details details = details(action);
        var until = action.preparedAt().plus(Duration.ofDays(details.blockDays()));
        return blocks.block(action.id(), action.orderId(), details.reason(), until);
    }

    @Override
    Outcome lookUp(UUID key) {
        return blocks.lookUp(key);
    }

    private Details details(Action action) {
        try {
            return json.readValue(action.details(), Details.class);
        } catch (JsonProcessingException unreadable) {
            throw new ActionRefused("details-unreadable");
        }
    }
}
