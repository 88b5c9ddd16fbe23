package org.redress.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The settings in force, at hand on this node; filled anew when any node changes one. */
@Component
public class SettingShelf {
    private final SettingVersions versions;
    private volatile Map<String, Setting> held;

    SettingShelf(SettingVersions versions) {
        this.versions = versions;
    }

    /** A shelf of a shop that has changed nothing. */
    public static SettingShelf asShipped() {
        var shelf = new SettingShelf(null);
        shelf.held = Map.of();
        return shelf;
    }

    /** The newest version; empty when the setting was never changed. */
    public Optional<Setting> newest(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /** The text that was set; empty when the shipped one counts. */
    public Optional<String> value(String name) {
        return newest(name).map(Setting::value);
    }

    /** The names in a family of which there is a text that was set. */
    public List<String> set(String family) {
        return all().values().stream()
                .filter(one -> one.value() != null && one.name().startsWith(family + "/"))
                .map(one -> one.name().substring(family.length() + 1))
                .sorted()
                .toList();
    }

    /** Looks at the database again: another node may have changed something. */
    public void refresh() {
        held = versions.newest().stream().collect(Collectors.toUnmodifiableMap(Setting::name, one -> one));
    }

    @TransactionalEventListener
    void changed(SettingChanged change) {
        refresh();
    }

    private Map<String, Setting> all() {
        if (held == null) refresh();
        return held;
    }
}
