package org.redress.common;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Prepares texts for pages, so that no line breaks at a hyphen of a case number. */
@Component("numbersInText")
class NumbersInText {
    /** The text as markup: escaped, with every case number kept in one piece; nothing for no text. */
    public String whole(String text) {
        if (text == null) return "";
        var escaped = HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
        return CaseNumber.SHAPE.matcher(escaped).replaceAll("<span class=\"whole\">$0</span>");
    }
}
