package org.redress.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redress.common.Refusal;
import org.redress.report.QueueFilter;
import org.redress.report.QueueFilter.Tab;

/** What the address of the queue asks for; the address holds the whole filter, so a link shows the same to a colleague. */
record QueueAsk(Tab tab, String when, boolean free, String kind, String stage, String urgency, String tier, String q) {
    private static final int LONGEST = 200;
    private static final Set<Group> SEE_ALL =
            EnumSet.of(Group.SUPERVISORS, Group.MANAGERS, Group.AUDITORS, Group.ADMINISTRATORS);

    QueueAsk {
        if (q != null && q.length() > LONGEST) throw new Refusal("query-too-long", 400, null, LONGEST);
        when = Set.of("late", "today").contains(String.valueOf(when)) ? when : null;
        kind = blankIsNull(kind);
        stage = blankIsNull(stage);
        urgency = blankIsNull(urgency);
        tier = blankIsNull(tier);
        q = blankIsNull(q);
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** As a filter for this person; {@code endOfToday} is when the day of the shop ends. */
    QueueFilter filter(SignedIn who, Instant now, Instant endOfToday) {
        var before = when == null ? null : when.equals("late") ? now : endOfToday;
        return new QueueFilter(tab, groups(who), who.getName(), before, free, kind, stage, urgency, tier, q);
    }

    // Whoever leads sees the work of all teams, but claims only what is offered to the own group.
    private List<String> groups(SignedIn who) {
        boolean all = who.groups().stream().anyMatch(SEE_ALL::contains);
        var seen = all ? Arrays.asList(Group.values()) : List.copyOf(who.groups());
        return seen.stream().map(Group::id).sorted().toList();
    }

    QueueAsk at(Tab other) {
        return new QueueAsk(other, when, free, kind, stage, urgency, tier, q);
    }

    /** The address that asks for this. */
    String address(String cursor) {
        var address = new StringBuilder("/desk?tab=").append(tab.name().toLowerCase(Locale.ROOT));
        put(address, "when", when);
        put(address, "free", free ? "true" : null);
        put(address, "kind", kind);
        put(address, "stage", stage);
        put(address, "urgency", urgency);
        put(address, "tier", tier);
        put(address, "q", q);
        put(address, "cursor", cursor);
        return address.toString();
    }

    private static void put(StringBuilder address, String name, String value) {
        if (value != null)
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
