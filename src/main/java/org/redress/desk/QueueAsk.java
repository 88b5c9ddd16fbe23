package org.redress.desk;

import jakarta.validation.constraints.NotNull;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.common.Refusal;
import org.redress.common.Stage;
import org.redress.common.Tier;
import org.redress.common.Urgency;
import org.redress.report.QueueFilter;
import org.redress.report.QueueFilter.Tab;

/** What the address of the queue asks for; the address holds the whole filter, so a link shows the same to a colleague. */
record QueueAsk(
        @NotNull Tab tab,
        String when,
        boolean free,
        String kind,
        String stage,
        String urgency,
        String tier,
        Integer level,
        String q) {
    private static final int LONGEST = 200;
    private static final Set<String> WHEN = Set.of("late", "today");
    private static final Set<String> KINDS =
            Set.of("COMPLAINT", "RETURN", "REVIEW", "IMPROVEMENT", "LATE_ORDER", "QUALITY_SAMPLE");
    private static final Set<Integer> LEVELS = Set.of(1, 2, 3);
    private static final Set<String> STAGES = names(Stage.class);
    private static final Set<String> URGENCIES = names(Urgency.class);
    private static final Set<String> TIERS = names(Tier.class);
    private static final Set<Group> SEE_ALL =
            EnumSet.of(Group.SUPERVISORS, Group.MANAGERS, Group.AUDITORS, Group.ADMINISTRATORS);

    QueueAsk {
        if (q != null && q.length() > LONGEST) throw new Refusal("query-too-long", 400, null, LONGEST);
        when = known(when, WHEN);
        kind = known(kind, KINDS);
        stage = known(stage, STAGES);
        urgency = known(urgency, URGENCIES);
        tier = known(tier, TIERS);
        level = tab == Tab.ESCALATIONS && level != null && LEVELS.contains(level) ? level : null;
        q = blankIsNull(q);
    }

    /** The whole of a list. */
    static QueueAsk all(Tab tab) {
        return new QueueAsk(tab, null, false, null, null, null, null, null, null);
    }

    /** Only what ran out already, or does today. */
    static QueueAsk when(Tab tab, String when) {
        return new QueueAsk(tab, when, false, null, null, null, null, null, null);
    }

    /** Only what nobody has claimed. */
    static QueueAsk free(Tab tab) {
        return new QueueAsk(tab, null, true, null, null, null, null, null, null);
    }

    // What this desk does not know cannot be looked for.
    private static String known(String text, Set<String> some) {
        return text != null && some.contains(text) ? text : null;
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> some) {
        return EnumSet.allOf(some).stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** As a filter for this person; {@code endOfToday} is when the day of the shop ends. */
    QueueFilter filter(SignedIn who, Instant now, Instant endOfToday) {
        var before = when == null ? null : when.equals("late") ? now : endOfToday;
        return new QueueFilter(tab, groups(who), who.getName(), before, free, kind, stage, urgency, tier, level, q);
    }

    // Whoever leads sees the work of all teams, but claims only what is offered to the own group.
    static List<String> groups(SignedIn who) {
        boolean all = who.groups().stream().anyMatch(SEE_ALL::contains);
        var seen = all ? Arrays.asList(Group.values()) : List.copyOf(who.groups());
        return seen.stream().map(Group::id).sorted().toList();
    }

    QueueAsk at(Tab other) {
        return new QueueAsk(other, when, free, kind, stage, urgency, tier, level, q);
    }

    /** True when the list is cut in any way. */
    public boolean cut() {
        return !equals(all(tab));
    }

    /** The address that asks for this. */
    public String address(String cursor) {
        var address = new StringBuilder("/desk?tab=").append(tab.name().toLowerCase(Locale.ROOT));
        put(address, "when", when);
        put(address, "free", free ? "true" : null);
        put(address, "kind", kind);
        put(address, "stage", stage);
        put(address, "urgency", urgency);
        put(address, "tier", tier);
        put(address, "level", level == null ? null : level.toString());
        put(address, "q", q);
        put(address, "cursor", cursor);
        return address.toString();
    }

    private static void put(StringBuilder address, String name, String value) {
        if (value != null)
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
