package org.redress.rehearsal;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A draft of the shipped set: the first answer is owed sooner, and a supervisor approves every decision within the
 * agent's limit, by a deadline of its own.
 */
public final class StricterDraft {
    private static final String TABLE = "processes/decisions/deadlines.dmn";
    private static final String DIAGRAM = "processes/complaint.bpmn";
    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final Pattern RULE =
            Pattern.compile(" *<rule id=\"Rule_ApprovalUrgentGeneral\">.*?</rule>\n", Pattern.DOTALL);
    private static final String STRAIGHT = "sourceRef=\"Gateway_AboveLimit\" targetRef=\"Activity_SendDecision\"";

    private StricterDraft() {}

    /** What differs from what is shipped, by path. */
    public static Map<String, String> files(String firstAnswer) {
        var files = new TreeMap<String, String>();
        files.put(TABLE, table(firstAnswer));
        files.put(DIAGRAM, diagram());
        files.put("forms/approve-notice.form", ShippedFiles.text(MODELS.resolve("approve-notice.form")));
        return files;
    }

    private static String table(String firstAnswer) {
        var shipped = ShippedFiles.text(Path.of(TABLE))
                .replace("<text>\"30 min\"</text>", "<text>\"" + firstAnswer + "\"</text>");
        var found = RULE.matcher(shipped);
        if (!found.find()) throw new IllegalStateException("no row for approvals");
        var added = found.group()
                .replace("Rule_ApprovalUrgentGeneral", "Rule_CheckDecision")
                .replace("\"URGENT\",\"GENERAL\"", "")
                .replace("\"approval\"", "\"check-decision\"");
        return shipped.substring(0, found.end()) + added + shipped.substring(found.end());
    }

    private static String diagram() {
        var straight = "        <bpmn:incoming>Flow_AboveLimitNo</bpmn:incoming>\n";
        var anchor = "      <bpmn:sequenceFlow id=\"Flow_FindOptionsToProposeSolution\"";
        return ShippedFiles.text(Path.of(DIAGRAM))
                .replace(straight, "        <bpmn:incoming>Flow_DecisionCheckedYes</bpmn:incoming>\n")
                .replace(STRAIGHT, STRAIGHT.replace("Activity_SendDecision", "Activity_CheckDecision"))
                .replace(anchor, ShippedFiles.text(MODELS.resolve("check-decision.txt")) + anchor);
    }
}
