package org.redress.escalation;

import java.util.Optional;
import java.util.Set;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Accounts;
import org.redress.engine.OpenTask;
import org.redress.engine.Submission;
import org.redress.engine.Submissions;
import org.redress.remedy.DeciderLimit;
import org.redress.remedy.Remedies;
import org.redress.remedy.Remedy;
import org.springframework.stereotype.Component;

/**
 * What a decider may decide: nobody approves their own proposal or more than their limit, and a case goes only to
 * somebody who can sign in.
 */
@Component
class DecisionRights {
    private static final String PROPOSE = "Activity_ProposeSolution";

    private final Accounts accounts;
    private final Submissions submissions;
    private final ApprovalRequests requests;
    private final Remedies remedies;
    private final DeciderLimit limits;

    DecisionRights(
            Accounts accounts,
            Submissions submissions,
            ApprovalRequests requests,
            Remedies remedies,
            DeciderLimit limits) {
        this.accounts = accounts;
        this.submissions = submissions;
        this.requests = requests;
        this.remedies = remedies;
        this.limits = limits;
    }

    /** Refuses what this person may not decide; returns the currency of a decided amount. */
    Optional<String> check(Escalation escalation, Decision decision, Person who, Set<String> groups) {
        if (decision.outcome() == Outcome.REASSIGN) checkAssignee(decision.assignee());
        if (decision.outcome() != Outcome.APPROVE) return Optional.empty();
        var number = escalation.caseNumber();
        decision.checkApprover(
                who, submissions.latest(number, PROPOSE).map(Submission::byId).orElse(null));
        var request = requests.open(number);
        if (request.isPresent()) return checkRequest(number, request.get(), decision, groups);
        return decision.amountMinor() == null
                ? Optional.empty()
                : Optional.of(checkLimit(number, decision.amountMinor(), groups));
    }

    private void checkAssignee(String assignee) {
        accounts.account(assignee)
                .filter(account -> !account.disabled())
                .orElseThrow(() -> new Refusal("unknown-assignee", 422, "/assignee", assignee));
    }

    /** A request says itself whose limit it is within; an amount beside it must be the one that was asked for. */
    private Optional<String> checkRequest(CaseNumber number, OpenTask request, Decision decision, Set<String> groups) {
        if (!groups.contains(Levels.MANAGERS) && !groups.contains(request.candidateGroup()))
            throw new Refusal("above-limit", 403, "/outcome");
        if (decision.amountMinor() == null) return Optional.empty();
        return remedies.current(number)
                .map(Remedy::amount)
                .filter(asked -> asked.minor() == decision.amountMinor())
                .map(Money::currency)
                .or(() -> {
                    throw new Refusal("amount-not-asked", 422, "/amountMinor");
                });
    }

    private String checkLimit(CaseNumber number, long amount, Set<String> groups) {
        var limit = limits.of(number, groups.contains(Levels.MANAGERS))
                .orElseThrow(() -> new Refusal("limit-unknown", 409, "/amountMinor"));
        if (amount > limit.minor()) throw new Refusal("above-limit", 403, "/amountMinor", limit.minor());
        return limit.currency();
    }
}
