package org.redress.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.design.CellWords;
import org.redress.design.FileDifference.Detail;
import org.redress.design.FileDifference.Part;
import org.springframework.stereotype.Component;

/** What a change of a decision table does, in the reader's language: which rule it is about, and its cells. */
@Component
class TableWords {
    private static final Pattern BETWEEN = Pattern.compile(", (?=[a-z]\\w* )");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Pattern FROM_TO = Pattern.compile("\\[(.+?)\\.\\.(.+?)\\)");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");

    private final Names names;
    private final CodeWords codes;
    private final RuleWords rules;
    private final AmountWords amounts;

    TableWords(Names names, CodeWords codes, RuleWords rules, AmountWords amounts) {
        this.names = names;
        this.codes = codes;
        this.rules = rules;
        this.amounts = amounts;
    }

    /**
     * A rule by what its author wrote beside it. A reader of Chinese is told when it applies: the Chinese of the handbook
     * is about the rule as it was shipped, and may still tell the value that is being changed.
     */
    String rule(Part rule, Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        if (!chinese && !rule.label().isEmpty()) return rule.label();
        if (rule.situation().isEmpty()) return names.of("part.rule.otherwise", language);
        return rule.situation().entrySet().stream()
                .map(cell -> codes.name(cell.getKey(), language) + " " + cell(cell.getKey(), cell.getValue(), language))
                .collect(Collectors.joining(" · "));
    }

    /** A cell by its column; one that only writes the same otherwise stands as the table has it. */
    Detail detail(String table, String rule, Detail detail, Locale language) {
        var what = detail.what();
        if (what.equals("description"))
            return new Detail(
                    names.of("says.description", language),
                    rules.said(table, rule, detail.before(), language),
                    rules.said(table, rule, detail.after(), language));
        var before = cell(what, detail.before(), language);
        var after = cell(what, detail.after(), language);
        return before.equals(after)
                ? new Detail(codes.name(what, language), detail.before(), detail.after())
                : new Detail(codes.name(what, language), before, after);
    }

    private String cell(String column, String cell, Locale language) {
        var words = new CellWords(names.of("sign.comma", language), values -> names.of("sign.not", language, values));
        var amount = amounts.said(column, cell, null, language);
        return amount != null ? amount : words.of(cell, value -> codes.said(column, value, language));
    }

    /** Conditions of a rule, each an input with what the table writes there without quotation marks. */
    String conditions(String conditions, Locale language) {
        return Arrays.stream(BETWEEN.split(conditions))
                .map(condition -> condition.split(" ", 2))
                .map(part -> condition(part[0], part[1], language))
                .collect(Collectors.joining(" · "));
    }

    /** One of them; what has no name, such as an input that a designer added, stands as it is in the table. */
    String condition(String input, String test, Locale language) {
        var name = codes.name(input, language);
        var not = NOT.matcher(test);
        return not.matches()
                ? names.of("sign.is-not", language, name, values(input, not.group(1), language))
                : name + " " + values(input, test, language);
    }

    private String coded(String input, String values, Locale language) {
        return CODE.matcher(values.replace(",", names.of("sign.or", language)))
                .replaceAll(code -> Matcher.quoteReplacement(codes.said(input, code.group(), language)));
    }

    private String values(String input, String values, Locale language) {
        var amount = amounts.said(input, values, null, language);
        var words = amount != null ? amount : coded(input, values, language);
        return FROM_TO.matcher(words)
                .replaceAll(range ->
                        Matcher.quoteReplacement(names.of("sign.range", language, range.group(1), range.group(2))))
                .replace(">=", "≥")
                .replace("<=", "≤");
    }
}
