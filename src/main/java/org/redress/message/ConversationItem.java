package org.redress.message;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.Channel;
import org.redress.common.Person;

/**
 * One text of a conversation as pages and the API show it.
 *
 * @param direction IN from the customer, OUT to them, NOTE inside the house (also notices to staff)
 * @param question true if it asked the customer something
 * @param state how far a letter has come; null for what came in and for notes
 * @param keptBecause why it was not mailed; null unless kept
 * @param sentAt when the mail server took it
 */
public record ConversationItem(
        UUID id,
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
        PostState state,
        KeptBecause keptBecause,
        Instant sentAt) {}
