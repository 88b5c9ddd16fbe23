package org.redress.portal;

import org.redress.common.Refusal;

/** Somebody does this too often; later it works again. */
final class TooOften extends Refusal {
    TooOften() {
        super("too-often", 429, null);
    }
}
