package org.redress.desk;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Names of settings in the reader's language. */
@Component
class SettingNames {
    private final Names names;

    SettingNames(Names names) {
        this.names = names;
    }

    String family(String family, Locale language) {
        return names.of("setting." + family, language);
    }

    /** The name of one setting in its family; a calendar that a shop added is called by its own id. */
    public String of(String family, String name, Locale language) {
        return switch (family) {
            case "letters" -> letter(name, language);
            case "calendars" -> names.or("calendar." + name, name, language);
            case "holidays" -> names.of("setting.year", language, name.substring(name.indexOf('-') + 1));
            default -> family(family, language);
        };
    }

    private String letter(String name, Locale language) {
        int end = name.indexOf('_');
        var template = name.substring(0, end);
        var written = names.of("language." + name.substring(end + 1), language);
        return names.of("setting.letter", language, names.or("letter." + template, template, language), written);
    }
}
