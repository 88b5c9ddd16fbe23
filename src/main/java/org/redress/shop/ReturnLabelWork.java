package org.redress.shop;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders the label with which a buyer sends goods back at the shop's cost. */
@Component
class ReturnLabelWork extends ActionWork {
    private final BuiltInReturnLabels labels;

    ReturnLabelWork(ActionLedger ledger, BuiltInReturnLabels labels) {
        super(ledger);
        this.labels = labels;
    }

    @Override
    public String topic() {
        return "return-label";
    }

    @Override
    String send(Action action) {
        return labels.order(action.id(), action.orderId());
    }

    @Override
    Outcome lookUp(UUID key) {
        return labels.lookUp(key);
    }
}
