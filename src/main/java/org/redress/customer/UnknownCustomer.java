package org.redress.customer;

import org.redress.common.Refusal;

/** There is no such customer. */
class UnknownCustomer extends Refusal {
    UnknownCustomer(Object asked) {
        super("unknown-customer", 404, null, asked);
    }
}
