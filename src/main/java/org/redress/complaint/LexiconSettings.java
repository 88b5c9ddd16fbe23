package org.redress.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.common.Refusal;
import org.redress.setting.ListChange;
import org.redress.setting.SettingFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The phrases that point to a kind of complaint are a setting: a shop adds its own and leaves out shipped ones. */
@Configuration(proxyBeanMethods = false)
class LexiconSettings {
    private static final String LIST = "list";
    private static final int LONGEST = 200;

    @Bean
    SettingFamily lexiconList() {
        return new SettingFamily(
                "lexicon",
                () -> List.of(LIST),
                name -> Optional.of("").filter(none -> name.equals(LIST)),
                (name, value) -> check(ListChange.of(value)));
    }

    private static void check(ListChange change) {
        var shipped = Lexicon.lines();
        var signals = shipped.stream().map(line -> line.get(0)).collect(Collectors.toSet());
        change.added().forEach(line -> check(line, signals));
        for (List<String> line : change.removed())
            if (!shipped.contains(line)) throw refusal("setting-line-not-shipped", ListChange.written(line));
    }

    private static void check(List<String> line, Set<String> signals) {
        if (line.size() != 4 || !Set.of("zh", "en").contains(line.get(1)))
            throw refusal("lexicon-line", ListChange.written(line));
        if (!signals.contains(line.get(0)))
            throw refusal(
                    "lexicon-signal",
                    line.get(0),
                    String.join(", ", signals.stream().sorted().toList()));
        if (line.get(2).isBlank()) throw refusal("lexicon-phrase-missing");
        if (line.get(2).length() > LONGEST) throw refusal("words-too-long", LONGEST);
    }

    private static Refusal refusal(String code, Object... args) {
        return new Refusal(code, 422, "/value", args);
    }
}
