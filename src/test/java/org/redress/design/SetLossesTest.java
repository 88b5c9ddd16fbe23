package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.deadline.Loss;
import org.redress.deadline.Loss.Kind;

/** What the gate notices when a promise gets longer or an obligation disappears, in the shipped models. */
class SetLossesTest {
    private static final String TABLE = "processes/decisions/deadlines.dmn";
    private static final String COMPLAINT = "processes/complaint.bpmn";

    private final Map<String, byte[]> before = ModelFiles.shipped();
    private final Map<String, byte[]> after = ModelFiles.shipped();

    private List<Loss> losses() {
        return SetLosses.between(before, after);
    }

    @Test
    void nothingIsLostWhereNothingChanges() {
        assertThat(losses()).isEmpty();
        assertThat(SetLosses.between(Map.of(), after)).isEmpty();
    }

    @Test
    void aShorterPromiseIsNoLoss() {
        ModelFiles.edit(after, TABLE, "<text>\"30 min\"</text>", "<text>\"20 min\"</text>");

        assertThat(losses()).isEmpty();
    }

    @Test
    void aLongerPromiseIsNamedWithItsSituation() {
        ModelFiles.edit(after, TABLE, "<text>\"30 min\"</text>", "<text>\"45 min\"</text>");

        assertThat(losses()).singleElement().satisfies(loss -> {
            assertThat(loss.kind()).isEqualTo(Kind.LONGER);
            assertThat(loss.deadline()).isEqualTo("first-response");
            assertThat(loss.situation()).contains("urgency GENERAL");
            assertThat(loss.before()).isEqualTo("30 min");
            assertThat(loss.after()).isEqualTo("45 min");
        });
    }

    @Test
    void aRowThatOnlyFitsLessOftenIsNoticed() {
        var rule = between(TABLE, "<rule id=\"Rule_FirstResponseGeneral\">", "</rule>");
        ModelFiles.edit(after, TABLE, rule, rule.replaceFirst("<text>\"GENERAL\"</text>", "<text>\"NONE\"</text>"));

        assertThat(losses()).extracting(Loss::kind).containsOnly(Kind.GONE);
        assertThat(losses()).extracting(Loss::deadline).containsOnly("first-response");
    }

    @Test
    void aHigherLimitIsNamedWithItsRowAndBothValues() {
        var row = limits(before).rows().stream()
                .filter(one -> one.agent() > 0 && one.manager() > one.agent())
                .findFirst()
                .orElseThrow();
        limit(row, row.agent() + 1);

        assertThat(losses()).singleElement().satisfies(loss -> {
            assertThat(loss.kind()).isEqualTo(Kind.HIGHER_LIMIT);
            assertThat(loss.deadline()).isEqualTo(row.remedy());
            assertThat(loss.situation()).startsWith(row.rule() + " agentLimitMinor");
            assertThat(loss.before()).isEqualTo(String.valueOf(row.agent()));
            assertThat(loss.after()).isEqualTo(String.valueOf(row.agent() + 1));
        });
        limit(row, -1);
        assertThat(losses()).extracting(Loss::after).containsExactly("-1");
        limit(row, 0);
        assertThat(losses()).isEmpty();
    }

    @Test
    void aRowThatAllowsMoreInMoreCasesIsNoticed() {
        var row = limits(before).rows().stream()
                .filter(one -> one.when().getOrDefault("caseType", "").equals("LOGISTICS")
                        && one.remedy().equals("APOLOGY"))
                .findFirst()
                .orElseThrow();
        var rule = between(LimitTable.FILE, "<rule id=\"" + row.rule() + "\">", "</rule>");
        ModelFiles.edit(
                after,
                LimitTable.FILE,
                rule,
                rule
                        + rule.replace(row.rule(), "Rule_Gift")
                                .replace("APOLOGY", "GIFT")
                                .replace("<text>0<", "<text>9000<"));

        assertThat(losses()).extracting(Loss::kind).containsOnly(Kind.HIGHER_LIMIT);
        assertThat(losses()).extracting(Loss::deadline).containsOnly("GIFT");
        assertThat(losses()).extracting(Loss::before).containsOnly("");
    }

    @Test
    void anApprovalThatIsAskedForNoMoreIsNoticed() {
        ModelFiles.edit(after, COMPLAINT, "name=\"deadline\" value=\"approval\"", "name=\"deadline\" value=\"cause\"");

        assertThat(losses()).anySatisfy(loss -> {
            assertThat(loss.kind()).isEqualTo(Kind.APPROVAL_GONE);
            assertThat(loss.before()).isEqualTo("Activity_ApproveRemedy");
        });
    }

    @Test
    void anApprovalByOthersOrOnAnotherConditionIsNoticed() {
        ModelFiles.edit(
                after, COMPLAINT, "camunda:candidateGroups=\"${approverGroup}\"", "camunda:candidateGroups=\"agents\"");
        ModelFiles.edit(after, COMPLAINT, "${aboveLimit}", "${aboveLimit == true}");
        ModelFiles.edit(
                after,
                "processes/abuse.bpmn",
                "camunda:candidateGroups=\"managers\"",
                "camunda:candidateGroups=\"supervisors\"");

        assertThat(losses())
                .extracting(Loss::kind, Loss::before, Loss::after)
                .containsExactlyInAnyOrder(
                        tuple(Kind.APPROVER, "${approverGroup}", "agents"),
                        tuple(Kind.APPROVAL_WAY, "${aboveLimit}", "${aboveLimit == true}"),
                        tuple(Kind.APPROVER, "managers", "supervisors"));
    }

    private static LimitTable limits(Map<String, byte[]> files) {
        return new LimitTable(files.get(LimitTable.FILE));
    }

    private void limit(LimitRow row, long agent) {
        var rows = limits(before).rows().stream()
                .map(one -> one.rule().equals(row.rule())
                        ? new LimitRow(one.rule(), one.remedy(), one.when(), agent, one.supervisor(), one.manager())
                        : one)
                .toList();
        after.put(LimitTable.FILE, limits(before).with(rows));
    }

    @Test
    void anObligationWhoseRowDisappearsIsNoticed() {
        ModelFiles.edit(after, TABLE, between(TABLE, "<rule id=\"Rule_RefundByLaw\">", "</rule>"), "");

        assertThat(losses())
                .containsExactly(
                        new Loss(Kind.GONE, "refund-by-law", "", losses().get(0).before(), ""));
    }

    @Test
    void anObligationThatBecomesAPromiseIsNoticed() {
        var rule = between(TABLE, "<rule id=\"Rule_RefundByLaw\">", "</rule>");
        var promise = rule.replace("\"OBLIGATION\"", "\"PROMISE\"")
                .replaceFirst("(Rule_RefundByLaw_calendar\">\\s*<text>)[^<]*", "$1\"shop\"");
        ModelFiles.edit(after, TABLE, rule, promise);

        assertThat(losses()).extracting(Loss::kind).contains(Kind.NATURE);
    }

    @Test
    void anObligationThatTheDiagramWatchesNoMoreIsNoticed() {
        ModelFiles.edit(after, COMPLAINT, "due(execution, 'authority-answer')", "due(execution, 'next-response')");

        assertThat(losses()).singleElement().satisfies(loss -> {
            assertThat(loss.kind()).isEqualTo(Kind.GONE);
            assertThat(loss.deadline()).isEqualTo("authority-answer");
            assertThat(loss.situation()).isEqualTo(COMPLAINT);
        });
    }

    @Test
    void aMissThatNobodyIsToldOfIsNoticed() {
        var rule = between(TABLE, "<rule id=\"Rule_Chase\">", "</rule>");
        ModelFiles.edit(after, TABLE, rule, rule.replace("\"ESCALATE_L1\"", "\"CLOSE\""));
        var duty = between(TABLE, "<rule id=\"Rule_ReturnDecision\">", "</rule>");
        ModelFiles.edit(after, TABLE, duty, duty.replace("\"L1 40 h,L2 46 h\"", "\"L1 47 h,L2 46 h\""));

        assertThat(losses())
                .containsExactlyInAnyOrder(
                        new Loss(Kind.UNHEEDED, "chase", "", "ESCALATE_L1", "CLOSE"),
                        new Loss(Kind.UNHEEDED, "return-decision", "", "L1 40 h,L2 46 h", "L1 47 h,L2 46 h"));
        ModelFiles.edit(after, TABLE, "\"L1 47 h,L2 46 h\"", "\"L1 30 h,L2 46 h,L3 47 h\"");
        assertThat(losses()).extracting(Loss::deadline).containsOnly("chase");
    }

    @Test
    void aRowThatFitsValuesNobodyNamesIsAskedForEachOfThem() {
        var rule = between(TABLE, "<rule id=\"Rule_Solution\">", "</rule>");
        var phone = rule.replace("Rule_Solution", "Rule_SolutionByPhone")
                .replace("\"1 wd\"", "\"3 wd\"")
                .replaceFirst("(_channel\">\\s*<text>)", "$1starts with(channel, \"PH\")")
                .replaceFirst("(_rank\">\\s*<text>)0", "$19");
        ModelFiles.edit(after, TABLE, rule, rule + phone);

        assertThat(losses()).singleElement().satisfies(loss -> {
            assertThat(loss.kind()).isEqualTo(Kind.LONGER);
            assertThat(loss.situation())
                    .startsWith("channel ")
                    .contains("PHONE")
                    .doesNotContain("EMAIL");
        });
    }

    @Test
    void anElementThatMindsALongerRowIsNoticed() {
        var minded = "due(execution, 'supervisor-step')";
        ModelFiles.edit(after, COMPLAINT, minded, "due(execution, 'cause')");
        assertThat(losses()).anySatisfy(loss -> {
            assertThat(loss.kind()).isEqualTo(Kind.LONGER);
            assertThat(loss.deadline()).isEqualTo("supervisor-step");
            assertThat(loss.situation()).startsWith(COMPLAINT + " Event_MergeOverdue");
        });

        after.putAll(before);
        ModelFiles.edit(after, COMPLAINT, minded, "due(execution, 'protect')");
        assertThat(losses()).isEmpty();
    }

    @Test
    void aWayPastAnApprovalIsNoticed() {
        ModelFiles.edit(
                after,
                COMPLAINT,
                "sourceRef=\"Activity_ProposeSolution\" targetRef=\"Gateway_AboveLimit\"",
                "sourceRef=\"Activity_ProposeSolution\" targetRef=\"Gateway_Approved\"");

        assertThat(losses()).extracting(Loss::kind).containsOnly(Kind.APPROVAL_WAY);
    }

    @Test
    void anApprovalWhoseTimeRunsOutIsNoApproval() {
        var approval = between(COMPLAINT, "<bpmn:boundaryEvent id=\"Event_ApprovalOverdue\"", ">");
        var flow = between(COMPLAINT, "<bpmn:sequenceFlow id=\"Flow_ApprovalOverdue\"", "/>");
        ModelFiles.edit(after, COMPLAINT, approval, approval.replace(" cancelActivity=\"false\"", ""));
        assertThat(losses()).isEmpty();
        ModelFiles.edit(
                after,
                COMPLAINT,
                flow,
                flow.replaceFirst("targetRef=\"[^\"]*\"", "targetRef=\"Activity_SendDecision\""));

        assertThat(losses()).extracting(Loss::kind).contains(Kind.APPROVAL_WAY);
    }

    @Test
    void aCaseThatIsTakenForLessUrgentIsNoticed() {
        var triage = "processes/decisions/triage.dmn";
        var last = between(triage, "<rule id=\"", "</rule>");
        var mail = last.replace("Rule_SafetyFlag", "Rule_MailCanWait")
                .replaceAll("<text>[^<]*</text>", "<text></text>")
                .replaceFirst("(channel\">\\s*<text>)", "$1\"EMAIL\"")
                .replaceFirst("(caseType\">\\s*<text>)", "$1\"INQUIRY\"")
                .replaceFirst("(urgency\">\\s*<text>)", "$1\"GENERAL\"")
                .replaceFirst("(severity\">\\s*<text>)", "$11");
        ModelFiles.edit(after, triage, last, mail + last);

        assertThat(losses()).singleElement().satisfies(loss -> {
            assertThat(loss.kind()).isEqualTo(Kind.LESS_URGENT);
            assertThat(loss.deadline()).isEqualTo("triage");
            assertThat(loss.situation()).contains("channel EMAIL");
            assertThat(List.of(loss.before(), loss.after())).containsExactly("URGENT", "GENERAL");
        });
        after.putAll(before);
        ModelFiles.edit(after, triage, last, mail.replace("\"GENERAL\"", "\"URGENT\"") + last);
        assertThat(losses()).isEmpty();
    }

    private String between(String path, String from, String to) {
        var text = new String(before.get(path), StandardCharsets.UTF_8);
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start) + to.length());
    }
}
