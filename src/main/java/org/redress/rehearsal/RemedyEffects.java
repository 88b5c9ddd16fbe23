package org.redress.rehearsal;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.engine.TableStep;
import org.redress.remedy.RemedyKind;

/** Steps of resolving: what may be offered, whose limit it needs, what the customer made of it. */
final class RemedyEffects {
    private static final Set<RemedyKind> MONEY = Set.of(RemedyKind.REFUND, RemedyKind.COMPENSATION, RemedyKind.COUPON);

    private final Play play;

    RemedyEffects(Play play) {
        this.play = play;
    }

    Map<String, Effect> all() {
        return Map.of(
                "readRemedyFacts", RemedyEffects::readRemedyFacts,
                "applyOptions", RemedyEffects::applyOptions,
                "recordProposal", this::recordProposal,
                "sendDecision", (theCase, flow) -> play.deadlines().meet(theCase, "plan-after-verification"),
                "recordAgreement", RemedyEffects::recordAgreement,
                "countRound", RemedyEffects::countRound,
                "sendFinalPosition", (theCase, flow) -> flow.setVariable("agreement", "FINAL_POSITION"),
                "proveExecution", this::proveExecution);
    }

    private static void readRemedyFacts(PlayedCase theCase, DelegateExecution flow) {
        var score = flow.getVariable("abuseScore");
        flow.setVariableLocal("earlierRemedies", theCase.fact("earlierRemedies", 0));
        flow.setVariableLocal("abuseScore", score == null ? 0 : score);
        flow.setVariableLocal("paidMinor", theCase.amount("paidMinor"));
    }

    private static void applyOptions(PlayedCase theCase, DelegateExecution flow) {
        theCase.options.clear();
        theCase.shipsFirst = TableStep.rows(flow).stream()
                .anyMatch(row -> "EXCHANGE".equals(row.get("remedy")) && Boolean.TRUE.equals(row.get("shipFirst")));
        TableStep.rows(flow)
                .forEach(row -> theCase.options.putIfAbsent((String) row.get("remedy"), new long[] {
                    limit(row, "agentLimitMinor"), limit(row, "supervisorLimitMinor"), limit(row, "managerLimitMinor")
                }));
    }

    private static long limit(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    private void recordProposal(PlayedCase theCase, DelegateExecution flow) {
        var kind = String.valueOf(flow.getVariable("remedyKind"));
        long paid = theCase.amount("paidMinor");
        theCase.offeredMinor = amount(theCase, RemedyKind.valueOf(kind), paid);
        var group = approver(theCase.options.get(kind), theCase.offeredMinor, paid);
        flow.setVariable("aboveLimit", group != null);
        flow.setVariable("approverGroup", group);
    }

    /** Money in part or whole; goods and work cost as much as was paid for them. */
    private long amount(PlayedCase theCase, RemedyKind kind, long paid) {
        if (kind == RemedyKind.APOLOGY) return 0;
        if (!MONEY.contains(kind)) return paid;
        double share = kind == RemedyKind.REFUND ? 1 : 0.1 + 0.4 * play.chance().draw(theCase.number(), "share");
        return Math.max(1, (long) (paid * share));
    }

    /** Whose approval an amount needs; null when the agent may give it alone. */
    static String approver(long[] limits, long amount, long paid) {
        if (limits == null || within(limits[0], amount, paid)) return null;
        return within(limits[1], amount, paid) ? "supervisors" : "managers";
    }

    private static boolean within(long limit, long amount, long paid) {
        return amount <= (limit < 0 ? paid : limit);
    }

    private static void recordAgreement(PlayedCase theCase, DelegateExecution flow) {
        boolean accepted = "Event_SolutionAccepted".equals(flow.getCurrentActivityId());
        flow.setVariable("agreement", accepted ? "ACCEPTED" : "NO_OBJECTION");
    }

    private static void countRound(PlayedCase theCase, DelegateExecution flow) {
        var before = (Integer) flow.getVariable("round");
        theCase.round++;
        flow.setVariable("round", before == null ? 2 : before + 1);
    }

    private void proveExecution(PlayedCase theCase, DelegateExecution flow) {
        play.figures().remedied(String.valueOf(flow.getVariable("remedyKind")), theCase.offeredMinor);
    }
}
