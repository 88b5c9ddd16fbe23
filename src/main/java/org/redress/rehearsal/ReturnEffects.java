package org.redress.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.deadline.DueStep;
import org.redress.engine.TableStep;

/** Steps of returns and exchanges, as far as a process learns from them. */
final class ReturnEffects {
    private static final Set<String> COME_BACK = Set.of("RETURN_REFUND", "EXCHANGE", "REPAIR");
    private static final Map<String, String> REMEDIES = Map.of(
            "REFUND_ONLY",
            "REFUND",
            "RETURN_REFUND",
            "REFUND",
            "EXCHANGE",
            "EXCHANGE",
            "RESEND",
            "RESEND",
            "REPAIR",
            "REPAIR");
    private static final Map<String, String> RESULTS =
            Map.of("EXCHANGE", "EXCHANGED", "RESEND", "RESENT", "REPAIR", "REPAIRED");
    private static final List<String> FROM_RECEIPT = List.of("acknowledgement", "first-response");
    private static final List<String> REFUND_CLOCKS = List.of("refund-after-receipt", "refund-by-law");
    private static final double IN_STOCK = 0.9;

    private final Play play;

    ReturnEffects(Play play) {
        this.play = play;
    }

    Map<String, Effect> all() {
        return Map.ofEntries(
                Map.entry("recordReturn", this::recordReturn),
                Map.entry("readReturnFacts", ReturnEffects::readReturnFacts),
                Map.entry("applyFreight", ReturnEffects::applyFreight),
                Map.entry("setReturnDeadlines", this::setReturnDeadlines),
                Map.entry(
                        "acknowledgeReturn", (theCase, flow) -> play.deadlines().meet(theCase, "acknowledgement")),
                Map.entry("checkStock", this::checkStock),
                Map.entry("recordRefusalCheck", ReturnEffects::recordRefusalCheck),
                Map.entry("acceptByTimeout", ReturnEffects::acceptByTimeout),
                Map.entry("sendAcceptance", ReturnEffects::sendAcceptance),
                Map.entry("prepareReturnRemedy", this::prepareReturnRemedy),
                Map.entry("recordInspection", (theCase, flow) -> flow.setVariable("goodsAwaited", false)),
                Map.entry("recordCarrierAnswer", ReturnEffects::recordCarrierAnswer),
                Map.entry("receiptByTimeout", this::receiptByTimeout),
                Map.entry("startRefundClocks", (theCase, flow) -> startRefundClocks(theCase, flow)),
                Map.entry("sendRefusal", (theCase, flow) -> settle(theCase, false)),
                Map.entry("recordReturnResult", this::recordReturnResult));
    }

    private void recordReturn(PlayedCase theCase, DelegateExecution flow) {
        boolean called = flow.getProcessInstance().getSuperExecution() != null;
        boolean agreed = called && theCase.offeredMinor > 0;
        var kind = String.valueOf(theCase.fact("returnKind", agreed ? "EXCHANGE" : "RETURN_REFUND"));
        flow.setVariable("called", called);
        flow.setVariable("agreed", agreed);
        flow.setVariable("returnKind", kind);
        flow.setVariable("dispute", "NONE");
        flow.setVariable("executed", false);
        flow.setVariable("goodsAwaited", COME_BACK.contains(kind));
        flow.setVariable("shipFirst", false);
        flow.setVariable("returnResult", "REFUSED");
        if (!called || flow.getVariable("caseType") == null) classify(theCase, flow, called);
        if (called && !agreed) play.deadlines().open(theCase, "first-response", DueStep.situation(flow), true);
    }

    private static void classify(PlayedCase theCase, DelegateExecution flow, boolean called) {
        boolean minded = "CHANGED_MIND".equals(theCase.fact("reason", "QUALITY"));
        flow.setVariable("caseType", minded ? "DISSATISFIED" : "QUALITY");
        flow.setVariable("severity", minded ? 1 : 2);
        if (called) return;
        flow.setVariable("urgency", "GENERAL");
        flow.setVariable("channel", theCase.fact("channel", "WEB"));
        flow.setVariable("tier", theCase.fact("tier", "ORDINARY"));
    }

    private static void readReturnFacts(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariableLocal("reason", theCase.fact("reason", "QUALITY"));
        flow.setVariableLocal("exceptionClass", theCase.fact("exceptionClass", "NONE"));
        flow.setVariableLocal("intact", theCase.fact("intact", true));
        flow.setVariableLocal("daysSinceReceipt", theCase.fact("daysSinceReceipt", 3));
    }

    private static void applyFreight(PlayedCase theCase, DelegateExecution flow) {
        theCase.shopPays = "SHOP".equals(TableStep.single(flow).get("freightPayer"));
    }

    private void setReturnDeadlines(PlayedCase theCase, DelegateExecution flow) {
        var situation = DueStep.situation(flow);
        theCase.situation = situation;
        FROM_RECEIPT.forEach(kind -> play.deadlines().open(theCase, kind, situation, false));
    }

    private void checkStock(PlayedCase theCase, DelegateExecution flow) {
        int time = theCase.again("stock");
        flow.setVariable("inStock", play.chance().draw(theCase.number(), "stock", time) < IN_STOCK);
    }

    private static void recordRefusalCheck(PlayedCase theCase, DelegateExecution flow) {
        if ("ACCEPT".equals(flow.getVariable("refusal"))) flow.setVariable("decision", "ACCEPT");
    }

    private static void acceptByTimeout(PlayedCase theCase, DelegateExecution flow) {
        theCase.byTimeOut = true;
        flow.setVariable("decision", "ACCEPT");
    }

    private static void sendAcceptance(PlayedCase theCase, DelegateExecution flow) {
        var kind = String.valueOf(flow.getVariable("returnKind"));
        boolean awaited = COME_BACK.contains(kind);
        var limits = theCase.options.get("EXCHANGE");
        flow.setVariable("goodsAwaited", awaited);
        flow.setVariable("shopPays", awaited && theCase.shopPays);
        flow.setVariable("shipFirst", kind.equals("EXCHANGE") && limits != null && theCase.shipsFirst);
        flow.setVariable("dispute", "NONE");
    }

    private void prepareReturnRemedy(PlayedCase theCase, DelegateExecution flow) {
        var remedy = REMEDIES.get(String.valueOf(flow.getVariable("returnKind")));
        long paid = theCase.amount("paidMinor");
        boolean part = "PARTIAL".equals(flow.getVariable("dispute"));
        theCase.offeredMinor = part ? paid / 2 : paid;
        var group = RemedyEffects.approver(theCase.options.get(remedy), theCase.offeredMinor, paid);
        flow.setVariable("remedyKind", remedy);
        flow.setVariable("aboveLimit", group != null);
        flow.setVariable("approverGroup", group);
    }

    private static void recordCarrierAnswer(PlayedCase theCase, DelegateExecution flow) {
        if (!"LOST".equals(flow.getVariable("chase"))) return;
        flow.setVariable("inspection", "LOST");
        flow.setVariable("goodsAwaited", false);
    }

    private void receiptByTimeout(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariable("goodsAwaited", false);
        if ("RETURN_REFUND".equals(flow.getVariable("returnKind"))) startRefundClocks(theCase, flow);
    }

    private void startRefundClocks(PlayedCase theCase, DelegateExecution flow) {
        REFUND_CLOCKS.forEach(kind -> play.deadlines().open(theCase, kind, DueStep.situation(flow), false));
    }

    private void settle(PlayedCase theCase, boolean kept) {
        theCase.rows.stream()
                .filter(row -> row.owed() && REFUND_CLOCKS.contains(row.dry.kind()))
                .toList()
                .forEach(kept ? play.deadlines()::meet : play.deadlines()::withdraw);
    }

    private void recordReturnResult(PlayedCase theCase, DelegateExecution flow) {
        var kind = String.valueOf(flow.getVariable("returnKind"));
        settle(theCase, true);
        flow.setVariable("executed", true);
        flow.setVariable("returnResult", RESULTS.getOrDefault(kind, refunded(theCase, flow, kind)));
    }

    private static String refunded(PlayedCase theCase, DelegateExecution flow, String kind) {
        if (theCase.byTimeOut) return "ACCEPTED_BY_TIME_OUT";
        if ("PARTIAL".equals(flow.getVariable("dispute"))) return "PARTLY_REFUNDED";
        return kind.equals("REFUND_ONLY") ? "REFUNDED_WITHOUT_RETURN" : "REFUNDED";
    }
}
