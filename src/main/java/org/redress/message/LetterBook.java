package org.redress.message;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores a text together with its entry in the record, and says what became of it. */
@Component
class LetterBook {

    private final Letters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    LetterBook(Letters letters, AuditTrail audit, ApplicationEventPublisher events) {
        this.letters = letters;
        this.audit = audit;
        this.events = events;
    }

    UUID added(Letter letter, Post post) {
        letters.addForSending(letter, post);
        audit.record(letter.caseNumber(), author(letter), "LETTER_WRITTEN", facts(letter.id(), letter, post));
        announce(letter, post);
        return letter.id();
    }

    /** The waiting letter {@code id} got the text of {@code letter}. */
    UUID completed(UUID id, Letter letter, Post post) {
        audit.record(letter.caseNumber(), author(letter), "LETTER_COMPLETED", facts(id, letter, post));
        announce(letter, post);
        return id;
    }

    UUID filed(Letter letter) {
        letters.add(letter);
        var facts = new HashMap<String, Object>();
        facts.put("letterId", letter.id());
        facts.put("channel", letter.channel());
        facts.put("inReplyTo", letter.inReplyTo());
        facts.put("text", AuditTrail.digest(letter.body()));
        String act = letter.direction() == Direction.IN ? "LETTER_RECEIVED" : "NOTE_WRITTEN";
        audit.record(letter.caseNumber(), author(letter), act, facts);
        return letter.id();
    }

    private void announce(Letter letter, Post post) {
        if (post.state() == PostState.KEPT) {
            events.publishEvent(new LetterDelivered(letter.caseNumber(), letter.template(), letter.at()));
        } else if (post.state() == PostState.QUEUED) {
            events.publishEvent(new LetterQueued());
        }
    }

    private static Map<String, Object> facts(UUID id, Letter letter, Post post) {
        return Map.of(
                "letterId", id,
                "template", letter.template(),
                "language", letter.language(),
                "state", post.state(),
                "text", AuditTrail.digest(letter.subject() + "\n" + letter.body()));
    }

    private static Person author(Letter letter) {
        return new Person(letter.author(), letter.authorKind());
    }
}
