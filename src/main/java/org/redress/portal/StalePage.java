package org.redress.portal;

import org.redress.common.Refusal;

/** What the page offered is no longer on offer: the case went on since the page was shown. */
final class StalePage extends Refusal {
    StalePage() {
        super("page-stale", 409, null);
    }
}
