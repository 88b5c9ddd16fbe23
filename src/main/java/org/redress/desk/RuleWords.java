package org.redress.desk;

import java.util.Locale;
import java.util.ResourceBundle;
import org.redress.engine.ShippedRules;
import org.redress.report.Moment;
import org.springframework.stereotype.Component;

/** Why a rule stands in a table, in the reader's language: the handbook's own words for what this release ships. */
@Component
class RuleWords {
    private final ResourceBundle chinese = ResourceBundle.getBundle("handbook", Locale.SIMPLIFIED_CHINESE);
    private final ShippedRules shipped;

    RuleWords(ShippedRules shipped) {
        this.shipped = shipped;
    }

    /** What its author wrote beside the rule where it was reworded, or nobody has put it into Chinese; may be null. */
    String annotation(String table, Moment.Fired rule, Locale language) {
        return said(table, rule.rule(), rule.annotation(), language);
    }

    String said(String table, String rule, String written, Locale language) {
        if (written == null || !language.getLanguage().equals(Locale.CHINESE.getLanguage())) return written;
        var key = "table." + table + "." + rule;
        boolean told = chinese.containsKey(key) && shipped.say(table, rule, written);
        return told ? chinese.getString(key) : written;
    }
}
