package org.redress.portal;

import org.redress.common.Refusal;

/** The draft was sent or is too old, or the browser keeps no cookies: begin anew. */
final class NoDraft extends Refusal {
    NoDraft() {
        super("no-draft", 404, null);
    }
}
