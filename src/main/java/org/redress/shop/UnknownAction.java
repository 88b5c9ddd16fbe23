package org.redress.shop;

import org.redress.common.Refusal;

/** No act has this id. */
public class UnknownAction extends Refusal {
    UnknownAction() {
        super("unknown-action", 404, null);
    }
}
