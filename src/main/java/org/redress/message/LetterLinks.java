package org.redress.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Gives the links in a letter their key at the moment it leaves the house, so that no letter kept in the database opens
 * a case.
 */
@Component
class LetterLinks {
    private final LetterTemplates templates;
    private final TrackingLinks links;
    private final Pattern place;

    LetterLinks(LetterTemplates templates, TrackingLinks links) {
        this.templates = templates;
        this.links = links;
        this.place = Pattern.compile(Pattern.quote(links.place()) + "(?![\\w/-])");
    }

    /** The letter as it leaves; the same for kinds of letters that carry no link. */
    Letter opened(Letter letter) {
        if (templates.template(letter.template()).link().isEmpty()) return letter;
        var url = links.url(links.mint(letter.caseNumber()));
        return letter.saying(place.matcher(letter.body()).replaceAll(Matcher.quoteReplacement(url)));
    }
}
