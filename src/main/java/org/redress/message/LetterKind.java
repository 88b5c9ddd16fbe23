package org.redress.message;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One letter in one language, as it is named among the settings: {@code decision_zh_CN}. */
record LetterKind(LetterTemplate template, Language language) {
    static Optional<LetterKind> of(LetterTemplates templates, String file) {
        return all(templates).stream().filter(one -> one.file().equals(file)).findFirst();
    }

    static List<LetterKind> all(LetterTemplates templates) {
        return templates.names().stream()
                .sorted()
                .flatMap(name -> Arrays.stream(Language.values())
                        .map(language -> new LetterKind(templates.template(name), language)))
                .toList();
    }

    String file() {
        return LetterTemplates.file(template, language);
    }

    /** Every place that may stand in the text, the needed ones first. */
    List<LetterPlace> places() {
        var own = template.parameters().stream()
                .map(one -> new LetterPlace(
                        one.name(), one.kind().name(), !one.optional() || one.kind() == LetterParameter.Kind.LINK));
        var always = LetterTemplates.ALWAYS.stream()
                .sorted()
                .map(name -> new LetterPlace(name, LetterParameter.Kind.LINE.name(), needed(name)));
        return Stream.concat(always, own)
                .sorted(Comparator.comparing(LetterPlace::needed).reversed())
                .toList();
    }

    // Without the number an answer finds its case by luck only; a notice to staff greets nobody.
    private boolean needed(String always) {
        return always.equals("caseNumber") || always.equals("greeting") && template.customer();
    }
}
