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

    /** What it is called in the list of all, where a letter stands once for its two languages. */
    String entry(String family, String name, Locale language) {
        return family.equals("letters") ? template(name, language) : of(family, name, language);
    }

    /** The name of its page under its entry. */
    String way(String family, String name, Locale language) {
        return family.equals("letters") ? written(name, language) : of(family, name, language);
    }

    private String letter(String name, Locale language) {
        return names.of("setting.letter", language, template(name, language), written(name, language));
    }

    private String template(String name, Locale language) {
        var template = name.substring(0, name.indexOf('_'));
        return names.or("letter." + template, template, language);
    }

    private String written(String name, Locale language) {
        return names.of("language." + name.substring(name.indexOf('_') + 1), language);
    }
}
