package org.redress.handbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.design.Handbook;
import org.redress.design.Handbook.Chapter;
import org.redress.design.Handbook.Documented;
import org.redress.design.HandbookElement;

/** A process in words: every element by what is written about it, or else by what the diagram makes of it. */
final class ChapterTelling {
    private static final int FIRST_LEVEL = 3;
    private static final int LAST_LEVEL = 6;

    private final Handbook book;
    private final Chapter chapter;
    private final BookWords words;
    private final DeadlineTelling deadlines;
    private final Senders senders;
    private final Map<String, HandbookElement> byId;

    ChapterTelling(Handbook book, Chapter chapter, BookWords words, Senders senders) {
        this.book = book;
        this.chapter = chapter;
        this.words = words;
        this.deadlines = new DeadlineTelling(book, words);
        this.senders = senders;
        this.byId = chapter.elements().stream().collect(Collectors.toMap(HandbookElement::id, Function.identity()));
    }

    Book.Chapter tell() {
        var text = written(chapter.id(), chapter.text());
        return new Book.Chapter(chapter.id(), name(chapter.id()), text.what(), text.source(), sheets(), elements());
    }

    private List<Book.Sheet> sheets() {
        return chapter.drawings().stream()
                .map(sheet -> new Book.Sheet(
                        sheet.element(),
                        name(sheet.element()),
                        SheetSvg.of(chapter.id(), sheet, name(sheet.element()), this::called)))
                .toList();
    }

    private List<Book.Element> elements() {
        return chapter.elements().stream().map(this::element).toList();
    }

    private Book.Element element(HandbookElement element) {
        var text = written(element.id(), element.text());
        var source = source(element, text);
        return new Book.Element(
                anchor(element.id()),
                element.id(),
                words.member("handbook.kind.", element.type()),
                name(element.id()),
                text.what().isEmpty() ? new EventTelling(this, deadlines, words).what(element) : text.what(),
                source.text(),
                source.of(),
                Math.min(FIRST_LEVEL + element.depth(), LAST_LEVEL),
                element.groups().stream().map(this::people).toList(),
                new Book.Link(element.calls(), process(element.calls())),
                new Book.Link(element.decides(), table(element.decides())),
                element.steps().stream()
                        .flatMap(senders::letters)
                        .map(this::letter)
                        .distinct()
                        .toList(),
                Optional.ofNullable(book.forms().get(element.form()))
                        .map(new FormTelling(words)::fields)
                        .orElse(List.of()),
                dues(element),
                ways(element));
    }

    /** Those of a task and of what waits; an overdue event tells its own in its sentence. */
    private List<Book.Due> dues(HandbookElement element) {
        if (element.type().equals("boundaryEvent")) return List.of();
        return element.kinds().stream()
                .map(deadlines::of)
                .filter(due -> !due.times().isEmpty())
                .toList();
    }

    private List<Book.Way> ways(HandbookElement element) {
        return element.ways().stream()
                .map(way -> new Book.Way(label(way, element.ways().size()), anchor(way.target()), name(way.target())))
                .toList();
    }

    private String process(String id) {
        return book.chapters().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> words.element(id, id, one.name()))
                .findFirst()
                .orElse(id);
    }

    private String table(String id) {
        return book.tables().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> words.element("decision", id, one.name()))
                .findFirst()
                .orElse(id);
    }

    private String label(HandbookElement.Way way, int ways) {
        var label = called(way.flow(), way.label());
        return label.isEmpty() && way.otherwise() && ways > 1 ? words.text("handbook.otherwise") : label;
    }

    private String people(String group) {
        return words.member(group.startsWith("$") ? "handbook.people." : "group.", group.replaceAll("[${}]", ""));
    }

    private String letter(String letter) {
        return words.member("letter.", letter);
    }

    private Documented written(String id, Documented drawn) {
        var text = words.documented(chapter.id(), id, drawn);
        return new Documented(deadlines.told(text.what()), text.source());
    }

    /** Its own; or that of the deadline it is about; or that of what stands around it. */
    private Source source(HandbookElement element, Documented text) {
        if (!text.source().isEmpty()) return new Source(text.source(), "");
        return kind(element)
                .map(kind -> new Source(deadlines.source(kind), deadlines.name(kind)))
                .filter(source -> !source.text().isEmpty())
                .orElseGet(() -> around(element));
    }

    private Source around(HandbookElement element) {
        var scope = byId.get(element.scope());
        var text = scope == null ? written(chapter.id(), chapter.text()) : written(scope.id(), scope.text());
        if (text.source().isEmpty() && scope != null) return around(scope);
        return new Source(text.source(), name(element.scope()));
    }

    private record Source(String text, String of) {}

    /** The kind of deadline an element is about: its own, or the one whose end led to it. */
    Optional<String> kind(HandbookElement element) {
        if (!element.kinds().isEmpty()) return Optional.of(element.kinds().get(0));
        if (!element.escalates()) return Optional.empty();
        return before(element)
                .map(HandbookElement::kinds)
                .filter(kinds -> !kinds.isEmpty())
                .map(kinds -> kinds.get(0))
                .findFirst();
    }

    /** What leads to an element, nearest first. */
    private Stream<HandbookElement> before(HandbookElement element) {
        return Stream.iterate(List.of(element), found -> !found.isEmpty(), this::leading)
                .limit(chapter.elements().size())
                .flatMap(List::stream);
    }

    private List<HandbookElement> leading(List<HandbookElement> found) {
        var targets = found.stream().map(HandbookElement::id).toList();
        return chapter.elements().stream()
                .filter(one -> one.ways().stream().anyMatch(way -> targets.contains(way.target())))
                .toList();
    }

    long arriving(HandbookElement element) {
        return chapter.elements().stream()
                .flatMap(one -> one.ways().stream())
                .filter(way -> way.target().equals(element.id()))
                .count();
    }

    /** Whether the element stands in the process itself or in a subprocess of it. */
    Optional<HandbookElement> scope(HandbookElement element) {
        return Optional.ofNullable(byId.get(element.scope()));
    }

    /** The reader's name of an element, flow or the process; an element without one is called by its kind. */
    String name(String id) {
        if (id.equals(chapter.id())) return called(id, chapter.name());
        var element = byId.get(id);
        var name = called(id, element == null ? "" : element.name());
        return name.isEmpty() && element != null ? words.member("handbook.kind.", element.type()) : name;
    }

    private String called(String id, String drawn) {
        return words.element(chapter.id(), id, drawn == null ? "" : drawn);
    }

    private String anchor(String id) {
        return chapter.id() + "." + id;
    }
}
