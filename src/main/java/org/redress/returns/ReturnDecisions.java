package org.redress.returns;

import org.redress.common.CaseNumber;
import org.redress.engine.Completion;
import org.springframework.stereotype.Component;

/** What an agent decides about a return, within what was paid. */
@Component
class ReturnDecisions {
    private final ReturnCases returns;
    private final GoodsValue goods;

    ReturnDecisions(ReturnCases returns, GoodsValue goods) {
        this.returns = returns;
        this.goods = goods;
    }

    /** Keeps the decision and returns the kind it is about: the one the agent chose, or the one that was asked for. */
    ReturnKind take(Completion done) {
        var request = returns.find(done.number()).orElseThrow();
        var chosen = done.form().text("returnKind");
        var kind = chosen == null ? request.kind() : ReturnKind.valueOf(chosen);
        var amount = kind.refunds() ? amount(done.number(), request, done.form().number("amountMinor")) : null;
        returns.decided(done.number(), done.form().text("decision"), done.form().byId(), kind, amount);
        return kind;
    }

    /** What the agent entered, else what the buyer asked, else the price of the goods; refused above what is left. */
    private Long amount(CaseNumber number, ReturnCase request, Long entered) {
        long left = goods.left(number);
        if (entered != null && entered > left)
            throw new ReturnRefused("more-than-paid", "/variables/amountMinor", left);
        if (entered != null) return entered;
        return request.askedMinor() == null ? goods.of(number) : Math.min(request.askedMinor(), left);
    }
}
