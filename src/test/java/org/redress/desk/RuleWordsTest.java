package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.engine.ShippedRules;
import org.redress.report.Moment.Fired;

/** What stands beside a rule is said in Chinese as long as it says what was put into Chinese. */
class RuleWordsTest {
    private static final String SHIPPED = "ISO 10002: a complaint is a right";
    private final RuleWords words = new RuleWords(new ShippedRules());

    private String said(String table, String annotation, Locale language) {
        return words.annotation(table, new Fired("Rule_Ordinary", 16, annotation, Map.of()), language);
    }

    @Test
    void theShippedWordsAreSaidInTheReadersLanguage() {
        assertThat(said("abuse-score", SHIPPED, Locale.SIMPLIFIED_CHINESE)).isEqualTo("ISO 10002：投诉是一项权利");
        assertThat(said("abuse-score", SHIPPED, Locale.ENGLISH)).isEqualTo(SHIPPED);
    }

    @Test
    void aDesignersOwnWordsStayAsTheyWereWritten() {
        assertThat(said("abuse-score", "Nobody is refused", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("Nobody is refused");
        assertThat(said("of-our-own", SHIPPED, Locale.SIMPLIFIED_CHINESE)).isEqualTo(SHIPPED);
        assertThat(said("abuse-score", null, Locale.SIMPLIFIED_CHINESE)).isNull();
    }
}
