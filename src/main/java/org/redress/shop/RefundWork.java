package org.redress.shop;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives the amount of the action back on its order. */
@Component
class RefundWork extends ActionWork {
    private final Payments payments;

    RefundWork(ActionLedger ledger, Payments payments) {
        super(ledger);
        this.payments = payments;
    }

    @Override
    public String topic() {
        return "refund";
    }

    @Override
    String send(Action action) {
        return payments.refund(action.id(), action.orderId(), action.owed());
    }

    @Override
    Outcome lookUp(UUID key) {
        return payments.lookUp(key);
    }
}
