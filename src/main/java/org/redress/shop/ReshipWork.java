package org.redress.shop;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has the goods of the order sent again. */
@Component
class ReshipWork extends ActionWork {
    private final Parcels parcels;

    ReshipWork(ActionLedger ledger, Parcels parcels) {
        super(ledger);
        this.parcels = parcels;
    }

    @Override
    public String topic() {
        return "reship";
    }

    @Override
    String send(Action action) {
        return parcels.reship(action.id(), action.orderId());
    }

    @Override
    Outcome lookUp(UUID key) {
        return parcels.lookUp(key);
    }
}
