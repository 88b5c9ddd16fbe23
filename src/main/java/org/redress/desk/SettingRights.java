package org.redress.desk;

import static org.redress.desk.Group.ADMINISTRATORS;
import static org.redress.desk.Group.AUDITORS;
import static org.redress.desk.Group.DESIGNERS;
import static org.redress.desk.Group.MANAGERS;
import static org.redress.desk.Group.QUALITY;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.redress.common.Refusal;

/** Who may change which setting; who may not, sees it only as an auditor. A family without a line here is nobody's. */
final class SettingRights {
    private static final Map<String, Set<Group>> EDITORS = Map.of(
            "calendars", EnumSet.of(ADMINISTRATORS),
            "holidays", EnumSet.of(ADMINISTRATORS),
            "hours", EnumSet.of(ADMINISTRATORS),
            "letters", EnumSet.of(ADMINISTRATORS, MANAGERS),
            "tone", EnumSet.of(ADMINISTRATORS, MANAGERS, QUALITY),
            "lexicon", EnumSet.of(DESIGNERS),
            "limits", EnumSet.of(MANAGERS));

    /** Everybody who may change something. */
    static final Set<Group> CHANGERS = all();

    /** Everybody who may look at something. */
    static final Set<Group> READERS = Routes.with(CHANGERS, AUDITORS);

    private SettingRights() {}

    private static Set<Group> all() {
        var all = EnumSet.noneOf(Group.class);
        EDITORS.values().forEach(all::addAll);
        return all;
    }

    static boolean mayChange(SignedIn who, String family) {
        return who.groups().stream().anyMatch(EDITORS.getOrDefault(family, Set.of())::contains);
    }

    static boolean mayRead(SignedIn who, String family) {
        return mayChange(who, family) || who.groups().contains(AUDITORS);
    }

    static void requireChange(SignedIn who, String family) {
        requireKnown(family);
        if (!mayChange(who, family)) throw new Refusal("wrong-group", 403, null);
    }

    static void requireRead(SignedIn who, String family) {
        requireKnown(family);
        if (!mayRead(who, family)) throw new Refusal("wrong-group", 403, null);
    }

    private static void requireKnown(String family) {
        if (!EDITORS.containsKey(family)) throw new Refusal("unknown-setting", 404, null, family);
    }
}
