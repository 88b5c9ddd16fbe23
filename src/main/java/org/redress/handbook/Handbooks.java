package org.redress.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.engine.Deployments;
import org.springframework.stereotype.Component;

/** The handbook of what is in force; made once for each set and language. */
@Component
public class Handbooks {
    private record Made(String set, Book book) {}

    private final Deployments deployments;
    private final Map<String, Made> newest = new ConcurrentHashMap<>();

    Handbooks(Deployments deployments) {
        this.deployments = deployments;
    }

    /** The whole book. */
    public Book inForce(Locale language) {
        var set = deployments.currentId().orElse("");
        return newest.compute(
                        language.getLanguage(),
                        (key, made) -> made != null && made.set().equals(set)
                                ? made
                                : new Made(set, BookMaking.of(deployments.of(set), language)))
                .book();
    }

    /** One process alone, with the deadlines and tables that it names; empty if there is none of this id. */
    public Optional<Book> inForce(String process, Locale language) {
        var whole = inForce(language);
        return whole.chapters().stream()
                .filter(chapter -> chapter.id().equals(process))
                .findFirst()
                .map(chapter -> new Book(List.of(chapter), List.of(), tables(chapter, whole)));
    }

    private static List<Book.Table> tables(Book.Chapter chapter, Book whole) {
        var named = chapter.elements().stream().map(one -> one.decides().id()).toList();
        return whole.tables().stream()
                .filter(table -> named.contains(table.id()))
                .toList();
    }
}
