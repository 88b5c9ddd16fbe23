package org.redress.returns;

import org.redress.engine.Var;

/** What Java knows of {@code return-exchange.bpmn}. */
final class ReturnFlow {
    static final String PROCESS = "return-exchange";
    static final Var<Boolean> CALLED = Var.flag("called");
    static final Var<Boolean> AGREED = Var.flag("agreed");
    static final Var<String> KIND = Var.text("returnKind");
    static final Var<String> DECISION = Var.text("decision");
    static final Var<Boolean> GOODS_AWAITED = Var.flag("goodsAwaited");
    static final Var<Boolean> SHOP_PAYS = Var.flag("shopPays");
    static final Var<String> PROVIDER_REFERENCE = Var.text("providerReference");
    static final Var<Boolean> SHIP_FIRST = Var.flag("shipFirst");
    static final Var<Boolean> IN_STOCK = Var.flag("inStock");
    static final Var<String> INSPECTION = Var.text("inspection");
    static final Var<String> DISPUTE = Var.text("dispute");
    static final Var<Boolean> EXECUTED = Var.flag("executed");
    static final Var<String> RESULT = Var.text("returnResult");
    static final Var<String> REMEDY_KIND = Var.text("remedyKind");
    static final Var<Boolean> ABOVE_LIMIT = Var.flag("aboveLimit");
    static final Var<String> APPROVER_GROUP = Var.text("approverGroup");
    static final Var<String> ACTION_ID = Var.text("actionId");
    static final Var<String> CASE_TYPE = Var.text("caseType");

    private ReturnFlow() {}
}
