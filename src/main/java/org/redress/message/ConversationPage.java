package org.redress.message;

import java.util.List;
import java.util.UUID;

/**
 * A part of a conversation, oldest text first.
 *
 * @param next the cursor of the following part, or null at the end
 */
public record ConversationPage(List<ConversationItem> items, UUID next) {

    /** Cuts one row more than wanted, which only says that there is more. */
    static ConversationPage of(List<ConversationItem> rows, int limit) {
        boolean more = rows.size() > limit;
        var items = more ? rows.subList(0, limit) : rows;
        return new ConversationPage(
                List.copyOf(items), more ? items.get(limit - 1).id() : null);
    }
}
