package org.redress.shop;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has goods sent in exchange. */
@Component
class ExchangeShipmentWork extends ActionWork {
    private final Parcels parcels;

    ExchangeShipmentWork(ActionLedger ledger, Parcels parcels) {
        super(ledger);
        this.parcels = parcels;
    }

    @Override
    public String topic() {
        return "exchange-shipment";
    }

    @Override
    String send(Action action) {
        return parcels.shipExchange(action.id(), action.orderId());
    }

    @Override
    Outcome lookUp(UUID key) {
        return parcels.lookUp(key);
    }
}
