package org.redress.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Programs with tokens as administrators read them; tokens themselves are known to nobody any more. */
@Component
class ClientLines {
    /** A program; {@code revoked} is null while its token opens the API. */
    record Line(String id, String name, String groupNames, String made, String revoked) {}

    private final ClientTokens tokens;
    private final Names names;
    private final Clockwork clock;
    private final MessageSource messages;

    ClientLines(ClientTokens tokens, Names names, Clockwork clock, MessageSource messages) {
        this.tokens = tokens;
        this.names = names;
        this.clock = clock;
        this.messages = messages;
    }

    List<Line> all(Locale language) {
        return tokens.all().stream().map(client -> line(client, language)).toList();
    }

    /** What {@link ClientApi} gives to a program: everything that does not outlive people. */
    static List<String> groups() {
        var groups = EnumSet.copyOf(Group.assignable());
        groups.remove(Group.ADMINISTRATORS);
        return groups.stream().map(Group::id).toList();
    }

    private Line line(Client client, Locale language) {
        var groups = client.groups().stream()
                .map(group -> names.group(group, language))
                .collect(Collectors.joining(" · "));
        return new Line(
                client.id().toString(),
                client.name(),
                groups,
                said("client.made", language, client.createdAt(), client.createdBy()),
                client.revokedAt() == null ? null : said("client.revoked", language, client.revokedAt(), null));
    }

    private String said(String key, Locale language, Instant at, String who) {
        return messages.getMessage(key, new Object[] {clock.exact(at, language), who}, language);
    }
}
