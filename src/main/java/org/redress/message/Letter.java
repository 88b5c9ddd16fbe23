package org.redress.message;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;

/**
 * One row of the conversation ({@code redress.letter}).
 *
 * @param template which kind of letter; null for what came in and for notes
 * @param language BCP 47 tag; null for what came in and for notes
 * @param author id of the person who wrote or caused it
 * @param question true if it waits for an answer
 * @param overrideReason why a person sent it against the tone guard, or null
 */
record Letter(
        UUID id,
        CaseNumber caseNumber,
        Direction direction,
        String template,
        String language,
        String subject,
        String body,
        String author,
        Person.Kind authorKind,
        Channel channel,
        Instant at,
        boolean question,
        UUID inReplyTo,
        String overrideReason) {
    /** The same letter with another text. */
    Letter saying(String words) {
        return new Letter(
                id,
                caseNumber,
                direction,
                template,
                language,
                subject,
                words,
                author,
                authorKind,
                channel,
                at,
                question,
                inReplyTo,
                overrideReason);
    }
}
