package org.redress.remedy;

import org.redress.engine.Var;

/** What Java knows of the remedy's part of {@code complaint.bpmn}. */
final class RemedyFlow {
    static final Var<String> REMEDY_KIND = Var.text("remedyKind");
    static final Var<Boolean> ABOVE_LIMIT = Var.flag("aboveLimit");
    static final Var<String> APPROVER_GROUP = Var.text("approverGroup");
    static final Var<String> ACTION_ID = Var.text("actionId");
    static final Var<Long> AMOUNT_MINOR = Var.amount("amountMinor");
    static final Var<String> CURRENCY = Var.text("currency");
    static final Var<String> ORDER_ID = Var.text("orderId");
    static final Var<String> PROVIDER_REFERENCE = Var.text("providerReference");
    static final Var<String> AGREEMENT = Var.text("agreement");
    static final Var<Integer> ROUND = Var.number("round");

    private RemedyFlow() {}
}
