package org.redress.design;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Collects the findings of one check, each once, and words them in both languages. */
final class Findings {
    private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
    private static final ResourceBundle CHINESE = bundle(Locale.SIMPLIFIED_CHINESE);

    /** More than these nobody reads, and a file of nothing but faults must not fill the memory. */
    private static final int MOST = 500;

    private final Set<Finding> found = new LinkedHashSet<>();

    void inFile(Rule rule, String resource, Object... args) {
        at(rule, resource, "", "", 0, args);
    }

    void add(Rule rule, Node where, Object... args) {
        Node subject = where.subject();
        at(rule, where.resource(), subject.id(), subject.label(), where.line(), args);
    }

    void at(Rule rule, String resource, String element, String label, int line, Object... args) {
        if (found.size() >= MOST) return;
        found.add(new Finding(
                resource, element, label, line, rule.code(), text(ENGLISH, rule, args), text(CHINESE, rule, args)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> list() {
        return new ArrayList<>(found);
    }

    private static String text(ResourceBundle bundle, Rule rule, Object[] args) {
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            String text = String.valueOf(args[i]);
            shown[i] = text.length() > 300 ? text.substring(0, 300) + "…" : text;
        }
        return new MessageFormat(bundle.getString(rule.code()), Locale.ROOT).format(shown);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.redress.design.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
