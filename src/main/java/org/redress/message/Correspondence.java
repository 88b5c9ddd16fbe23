package org.redress.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is said in a case. All calls run in the caller's transaction with the case locked; letters leave
 * after its commit. Values of templates are listed in {@code letters/templates.csv}; times and amounts are written by
 * {@link LetterValue}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Correspondence {

    private final Letters letters;
    private final Outbox outbox;
    private final LetterTemplates templates;
    private final LetterDesk desk;
    private final LetterBook book;
    private final ToneCheck tone;
    private final BenefitCheck benefits;
    private final TrackingLinks links;
    private final LetterHours hours;
    private final Clock clock;

    Correspondence(
            Letters letters,
            Outbox outbox,
            LetterTemplates templates,
            LetterDesk desk,
            LetterBook book,
            ToneCheck tone,
            BenefitCheck benefits,
            TrackingLinks links,
            LetterHours hours,
            Clock clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.templates = templates;
        this.desk = desk;
        this.book = book;
        this.tone = tone;
        this.benefits = benefits;
        this.links = links;
        this.hours = hours;
        this.clock = clock;
    }

    /** Sends a letter as soon as the transaction has committed, or in the morning. */
    public UUID send(
            CaseNumber number, String template, Locale locale, Recipient to, Map<String, String> params, Person by) {
        return queue(number, template, locale, to, params, by, Duration.ZERO);
    }

    /** Sends a letter after a while, so that {@link #complete} can still give it another text. */
    public UUID queue(
            CaseNumber number,
            String template,
            Locale locale,
            Recipient to,
            Map<String, String> params,
            Person by,
            Duration wait) {
        return add(templates.template(template), number, locale, to, params, by, null, wait);
    }

    /**
     * Sends a letter around a person's own words, judged by the tone guard.
     *
     * @param params the template's other values
     * @throws ToneRefused if it does and no reason is given
     */
    public UUID write(
            CaseNumber number,
            String template,
            Locale locale,
            Recipient to,
            Map<String, String> params,
            OwnWords words,
            Person by) {
        benefits.requireNoTie(words);
        tone.judge(number, words, by);
        var values = new HashMap<>(params);
        values.put(words.field(), words.text());
        var kind = templates.template(template);
        return add(kind, number, locale, to, values, by, words.overrideReason(), Duration.ZERO);
    }

    /** Gives a waiting letter its final text and sends it at once; sends it anew if the first has left already. */
    public UUID complete(CaseNumber number, String template, Locale locale, Recipient to, Map<String, String> params) {
        var kind = templates.template(template);
        var now = clock.instant();
        var letter = worded(kind, number, locale, to, params, Person.SYSTEM, null, now);
        var post = desk.envelope(letter.id(), kind, to, now, now);
        return outbox.complete(letter, post)
                .map(id -> book.completed(id, letter, post))
                .orElseGet(() -> book.added(letter, post));
    }

    /** Reminds the customer of the last letter of which {@code template} is the "-reminder"; empty if there is none. */
    public Optional<UUID> remind(CaseNumber number, String template) {
        return letters.lastOf(number, template.replaceFirst("-reminder$", ""))
                .map(first -> remind(template, first, outbox.find(first.id())));
    }

    /** Takes in what a customer said; an open question counts as answered by it. */
    public UUID received(CaseNumber number, Person from, Channel channel, String text) {
        var question = letters.openQuestion(number).orElse(null);
        return book.filed(said(number, Direction.IN, from, channel, text, question));
    }

    /** Writes down something that stays inside the house. */
    public UUID note(CaseNumber number, String text, Person by) {
        return book.filed(said(number, Direction.NOTE, by, null, text, null));
    }

    /** The conversation, oldest first; {@code cursor} is the {@code next} of the part before, or null. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public ConversationPage list(CaseNumber number, UUID cursor, int limit) {
        return ConversationPage.of(letters.ofCase(number, cursor, limit + 1), limit);
    }

    /** The newest part of the conversation, oldest text first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ConversationItem> newest(CaseNumber number, int limit) {
        return letters.newestOfCase(number, limit);
    }

    /** The newest question of the case that nothing has answered. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<UUID> lastQuestion(CaseNumber number) {
        return letters.openQuestion(number);
    }

    /** How many letters of this kind the case has got since then. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int count(CaseNumber number, String template, Instant since) {
        return letters.count(number, template, since);
    }

    private UUID remind(String template, Letter first, Post post) {
        var to = new Recipient(post.recipientName(), post.address(), post.contactPoint());
        var params = Map.of("sentAt", LetterValue.of(first.at()), "original", first.body());
        var locale = Language.of(first.language()).locale();
        return send(first.caseNumber(), template, locale, to, params, Person.SYSTEM);
    }

    private UUID add(
            LetterTemplate kind,
            CaseNumber number,
            Locale locale,
            Recipient to,
            Map<String, String> params,
            Person by,
            String overrideReason,
            Duration wait) {
        var now = clock.instant();
        if (kind.customer()) benefits.requireNoTie(params.values());
        var letter = worded(kind, number, locale, to, params, by, overrideReason, now);
        var leaves = hours.leave(kind, number, params, now.plus(wait));
        return book.added(letter, desk.envelope(letter.id(), kind, to, now, leaves));
    }

    private Letter worded(
            LetterTemplate kind,
            CaseNumber number,
            Locale locale,
            Recipient to,
            Map<String, String> params,
            Person by,
            String overrideReason,
            Instant now) {
        var text = templates.write(kind, locale, number, to.name(), linked(kind, params));
        return new Letter(
                Ids.next(),
                number,
                kind.customer() ? Direction.OUT : Direction.NOTE,
                kind.name(),
                Language.of(locale).tag(),
                text.subject(),
                text.body(),
                by.id(),
                by.kind(),
                Channel.EMAIL,
                now,
                kind.asks(),
                null,
                overrideReason);
    }

    /** Every kind of letter that has a place for it leads to its case; the key comes when it leaves. */
    private Map<String, String> linked(LetterTemplate kind, Map<String, String> params) {
        var values = new HashMap<>(params);
        kind.link().ifPresent(place -> values.put(place, links.place()));
        return values;
    }

    private Letter said(
            CaseNumber number, Direction direction, Person by, Channel channel, String text, UUID question) {
        return new Letter(
                Ids.next(),
                number,
                direction,
                null,
                null,
                null,
                PlainText.of(text),
                by.id(),
                by.kind(),
                channel,
                clock.instant(),
                false,
                question,
                null);
    }
}
