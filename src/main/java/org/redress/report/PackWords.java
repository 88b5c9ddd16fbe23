package org.redress.report;

import java.time.ZoneId;
import java.util.Locale;
import org.redress.engine.ElementNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where the files of a pack get their words from. */
@Component
class PackWords {
    private final MessageSource messages;
    private final ElementNames elements;
    private final ZoneId zone;

    PackWords(MessageSource messages, ElementNames elements, @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.messages = messages;
        this.elements = elements;
        this.zone = zone;
    }

    /** The words for one file; what diagrams call their elements is read once for it. */
    PackLanguage in(Locale language) {
        return new PackLanguage(messages, language, elements.in(language), zone);
    }
}
