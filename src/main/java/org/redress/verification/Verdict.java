package org.redress.verification;

/** What a supervisor may decide about a suspected abuse; a block needs a second person. */
public enum Verdict {
    NOT_ABUSE,
    LIMIT_CONTACT,
    END_CONVERSATION,
    APPEAL,
    BLOCK
}
