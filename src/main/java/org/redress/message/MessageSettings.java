package org.redress.message;

import java.util.List;
import java.util.Optional;
import org.redress.common.Refusal;
import org.redress.setting.SettingFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a shop may set about its letters: their words, the list of the tone guard, and when nobody is written to. */
@Configuration(proxyBeanMethods = false)
class MessageSettings {
    private static final String LIST = "list";
    private static final String QUIET = "quiet";

    @Bean
    SettingFamily letterWords(LetterTemplates templates, ToneGuard tone, ReviewGuard reviews) {
        var check = new LetterCheck(templates, tone, reviews);
        return new SettingFamily(
                LetterTemplates.SETTINGS,
                () -> LetterKind.all(templates).stream().map(LetterKind::file).toList(),
                file -> LetterKind.of(templates, file).map(kind -> LetterFiles.whole(kind.file())),
                check::check);
    }

    @Bean
    SettingFamily toneList() {
        return new SettingFamily(
                "tone",
                () -> List.of(LIST),
                name -> Optional.of("").filter(none -> name.equals(LIST)),
                (name, value) -> ToneList.check(value));
    }

    @Bean
    SettingFamily quietHours(MailSettings settings) {
        return new SettingFamily(
                "hours",
                () -> List.of(QUIET),
                name -> Optional.of(settings.quiet().written()).filter(none -> name.equals(QUIET)),
                (name, value) -> check(value));
    }

    private static void check(String quiet) {
        try {
            QuietHours.parse(quiet);
        } catch (IllegalArgumentException otherForm) {
            throw new Refusal("quiet-hours-form", 422, "/value");
        }
    }
}
