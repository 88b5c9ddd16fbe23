package org.redress.portal;

import org.redress.common.Refusal;

/** The one answer to whatever leads nowhere: a link that is wrong, unknown or over, or a file of another case. */
final class NotHere extends Refusal {
    NotHere() {
        super("not-here", 404, null);
    }
}
