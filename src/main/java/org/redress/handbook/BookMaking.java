package org.redress.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.design.Handbook;

/** Makes the book of a set of files in one language; needs neither database nor engine. */
final class BookMaking {
    /** In this order a newcomer reads them; what a designer added comes last, by its id. */
    private static final List<String> ORDER = List.of(
            "complaint",
            "return-exchange",
            "review-recovery",
            "escalation",
            "ask-customer",
            "abuse",
            "review-appeal",
            "improvement",
            "late-order",
            "quality-sampling");

    private BookMaking() {}

    static Book of(Map<String, byte[]> files, Locale language) {
        var book = Handbook.of(files);
        var words = new BookWords(language);
        var senders = Senders.shipped();
        return new Book(
                book.chapters().stream()
                        .sorted((one, other) -> Integer.compare(place(one.id()), place(other.id())))
                        .map(chapter -> new ChapterTelling(book, chapter, words, senders).tell())
                        .toList(),
                new DeadlineTelling(book, words).all(),
                book.tables().stream()
                        .filter(table -> !table.id().equals(DeadlineTelling.TABLE))
                        .map(new TableTelling(words)::of)
                        .toList());
    }

    private static int place(String process) {
        int at = ORDER.indexOf(process);
        return at < 0 ? ORDER.size() : at;
    }
}
