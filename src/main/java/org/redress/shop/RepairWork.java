package org.redress.shop;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens a repair order for the goods of the order. */
@Component
class RepairWork extends ActionWork {
    private final Repairs repairs;

    RepairWork(ActionLedger ledger, Repairs repairs) {
        super(ledger);
        this.repairs = repairs;
    }

    @Override
    public String topic() {
        return "repair";
    }

    @Override
    String send(Action action) {
        return repairs.arrange(action.id(), action.orderId());
    }

    @Override
    Outcome lookUp(UUID key) {
        return repairs.lookUp(key);
    }
}
