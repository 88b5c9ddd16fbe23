package org.redress.message;

import java.util.Locale;

/** The languages letters are written in; everyone who does not read Chinese gets English. */
enum Language {
    EN("en", "en", Locale.ENGLISH),
    ZH("zh_CN", "zh-CN", Locale.SIMPLIFIED_CHINESE);

    private final String file;
    private final String tag;
    private final Locale locale;

    Language(String file, String tag, Locale locale) {
        this.file = file;
        this.tag = tag;
        this.locale = locale;
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }

    static Language of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    String file() {
        return file;
    }

    /** As stored in the database: a BCP 47 tag. */
    String tag() {
        return tag;
    }

    Locale locale() {
        return locale;
    }
}
