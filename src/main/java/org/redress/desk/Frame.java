package org.redress.desk;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a page shows around its content, and what its templates ask for.
 *
 * @param language {@code en} or {@code zh-CN}, for the page and its scripts
 * @param theme {@code light} or {@code dark} as chosen, or null for what the machine prefers
 * @param here path and query of this page
 * @param name who is signed in, or null
 * @param zone the zone of all times on the page
 * @param words texts for the scripts, as JSON
 */
record Frame(
        String language,
        String theme,
        String here,
        String userId,
        String name,
        Set<Group> groups,
        String zone,
        List<Place> places,
        String words,
        Assets assets) {
    /** One place to go to from every page; {@code text} is the key of its name. */
    record Place(String path, String text, String key, boolean current) {}

    public List<String> scripts(String entry) {
        return assets.scripts(entry);
    }

    public List<String> styles(String entry) {
        return assets.styles(entry);
    }

    public String icon(String name) {
        return assets.icon(name);
    }

    /** What people call the zone, such as China Time. */
    public String zoneName() {
        return ZoneId.of(zone).getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
    }

    /** True for whoever escalations come to. */
    public boolean decides() {
        return groups.stream().anyMatch(Routes.DECIDERS::contains);
    }

    /** True for people who work on cases, and not for programs. */
    public boolean staff() {
        return groups.stream().anyMatch(Routes.STAFF::contains);
    }

    /** The theme that the switch leads to. */
    public String otherTheme() {
        return "dark".equals(theme) ? "light" : "dark";
    }

    /** The language that the switch leads to. */
    public String otherLanguage() {
        return language.equals("en") ? "zh" : "en";
    }
}
