package org.redress.desk;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.design.FileDifference.Detail;
import org.redress.design.FileDifference.Part;
import org.redress.design.FileDifference.Way;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** A changed rule speaks the language of its reader. */
class TableWordsTest extends StoryApp {
    private static final String NOTE = "S4: general 30 minutes.";

    @Autowired
    private TableWords words;

    private static Part rule(String note, Map<String, String> situation) {
        return new Part("Rule_FirstResponseGeneral", "rule", note, situation, Way.CHANGED, List.of());
    }

    private static Map<String, String> general() {
        var situation = new LinkedHashMap<String, String>();
        situation.put("deadline", "\"first-response\"");
        situation.put("urgency", "\"GENERAL\",\"LOW\"");
        return situation;
    }

    @Test
    void aRuleIsCalledByWhenItAppliesWhereItsNoteIsInAnotherLanguage() {
        assertThat(words.rule(rule(NOTE, general()), SIMPLIFIED_CHINESE)).isEqualTo("时限 首次答复 · 紧急度 一般、低");
        assertThat(words.rule(rule(NOTE, general()), ENGLISH)).isEqualTo(NOTE);
        assertThat(words.rule(rule("", general()), ENGLISH))
                .isEqualTo("Deadline First response · Urgency General, Low");
        assertThat(words.rule(rule(NOTE, Map.of()), SIMPLIFIED_CHINESE)).isEqualTo("其余情况");
    }

    @Test
    void cellsAreSaidByTheirWords() {
        assertThat(words.detail(
                        "deadlines", "Rule_X", new Detail("amount", "\"30 min\"", "\"45 min\""), SIMPLIFIED_CHINESE))
                .isEqualTo(new Detail("时长", "30 分钟", "45 分钟"));
        assertThat(words.detail("deadlines", "Rule_X", new Detail("urgency", "\"LOW\"", ""), ENGLISH))
                .isEqualTo(new Detail("Urgency", "Low", ""));
    }

    @Test
    void whatIsOnlyWrittenOtherwiseIsShownAsItIsWritten() {
        var other = new Detail("urgency", "\"LOW\",\"GENERAL\"", "\"LOW\", \"GENERAL\"");

        assertThat(words.detail("deadlines", "Rule_X", other, ENGLISH).after()).isEqualTo("\"LOW\", \"GENERAL\"");
    }

    @Test
    void theConditionsOfALimitAreSaidByTheirWords() {
        assertThat(words.conditions("caseType QUALITY,DISSATISFIED, severity <= 2", SIMPLIFIED_CHINESE))
                .isEqualTo("案件类型 质量/不满意 · 严重程度 ≤ 2");
    }

    @Test
    void whatIsExcludedAndWhatLiesBetweenIsSaidAsAPersonWould() {
        var rows = "caseType not(SUGGESTION,INQUIRY), abuseScore [40..70)";

        assertThat(words.conditions(rows, SIMPLIFIED_CHINESE)).isEqualTo("案件类型不是建议/咨询 · 滥用评分 ≥ 40 且 < 70");
        assertThat(words.conditions(rows, ENGLISH))
                .isEqualTo("Kind of case not Suggestion / Inquiry · Abuse score ≥ 40 and < 70");
    }

    @Test
    void amountsAreSaidAsMoney() {
        assertThat(words.conditions("paidMinor > 0, spentMinor [70000..500000)", ENGLISH))
                .isEqualTo("Paid > CN¥0.00 · Spent in 365 days ≥ CN¥700.00 and < CN¥5,000.00");
        assertThat(words.detail("remedy", "Rule_X", new Detail("agentLimitMinor", "20000", "-1"), SIMPLIFIED_CHINESE))
                .isEqualTo(new Detail("客服额度", "¥200.00", "实付"));
        assertThat(words.detail("remedy", "Rule_X", new Detail("agentLimitMinor", "20000", "paidMinor / 2"), ENGLISH)
                        .after())
                .isEqualTo("paidMinor / 2");
    }
}
