package org.redress.escalation;

import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Accounts;
import org.redress.engine.Submission;
import org.redress.engine.Submissions;
import org.springframework.stereotype.Component;

/** What a decider may decide: nobody approves their own proposal, and a case goes only to somebody who can sign in. */
@Component
class DecisionRights {
    private static final String PROPOSE = "Activity_ProposeSolution";

    private final Accounts accounts;
    private final Submissions submissions;

    DecisionRights(Accounts accounts, Submissions submissions) {
        this.accounts = accounts;
        this.submissions = submissions;
    }

    void check(Escalation escalation, Decision decision, Person who) {
        if (decision.outcome() == Outcome.REASSIGN) checkAssignee(decision.assignee());
        var proposer = submissions.latest(escalation.caseNumber(), PROPOSE).map(Submission::byId);
        decision.checkApprover(who, proposer.orElse(null));
    }

    private void checkAssignee(String assignee) {
        accounts.account(assignee)
                .filter(account -> !account.disabled())
                .orElseThrow(() -> new Refusal("unknown-assignee", 422, "/assignee", assignee));
    }
}
