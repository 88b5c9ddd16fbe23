package org.redress.design;

/** Rules of one kind, applied to a set whose files could all be read. */
interface RuleFamily {
    void check(ModelSet set, Findings findings);
}
