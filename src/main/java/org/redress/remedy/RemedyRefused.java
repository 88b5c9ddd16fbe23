package org.redress.remedy;

import org.redress.common.Refusal;

/** A proposal the rules do not allow; the code says which rule. */
class RemedyRefused extends Refusal {
    RemedyRefused(String code, String field, Object... args) {
        super(code, 422, "/variables/" + field, args);
    }

    /** The proposer never approves. */
    static class OwnProposal extends Refusal {
        OwnProposal() {
            super("own-proposal", 403, "/variables/approval");
        }
    }
}
