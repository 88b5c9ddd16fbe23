package org.redress.setting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes settings: each change is a version, is recorded, and reaches every node when it is committed. */
@Component
@Transactional
public class SettingBook {
    /** The channel of the database on which every node hears of changes. */
    public static final String CHANNEL = "redress_settings";

    private static final int LONGEST_REASON = 1_000;
    private static final int SHOWN = 50;

    /** What somebody wants: the new text, which version they saw (0: none), and why. */
    public record Wanted(int version, String value, String reason) {}

    /** When a setting was last changed. */
    record Change(String name, Instant changedAt) {}

    private final SettingVersions versions;
    private final SettingShelf shelf;
    private final List<SettingFamily> families;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SettingBook(
            SettingVersions versions,
            SettingShelf shelf,
            List<SettingFamily> families,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.versions = versions;
        this.shelf = shelf;
        this.families = families;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** @throws Refusal if there is no such family */
    public SettingFamily family(String family) {
        return families.stream()
                .filter(one -> one.family().equals(family))
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-setting", 404, null, family));
    }

    /** The text in force. */
    public String value(String family, String name) {
        var known = family(family);
        var stored = known.elsewhere()
                ? Optional.<String>empty()
                : latest(family, name).map(Setting::value);
        return stored.or(() -> known.shipped().apply(name)).orElseThrow(() -> unknown(family, name));
    }

    public Optional<Setting> latest(String family, String name) {
        return versions.latest(key(family, name));
    }

    /** When each of all settings was last changed, by family and name; those that never were are left out. */
    public Map<String, Instant> changes() {
        return versions.changes().stream().collect(Collectors.toMap(Change::name, Change::changedAt));
    }

    /** The last versions, newest first. */
    public List<Setting> history(String family, String name) {
        return versions.history(family + "/" + name, SHOWN);
    }

    /**
     * Sets another text; without one the shipped text counts again.
     *
     * @throws Refusal if the text is unfit, nothing new, without a reason, or if somebody was faster
     */
    public Setting change(Person who, String family, String name, Wanted wanted) {
        var reason = wanted.reason() == null ? "" : wanted.reason().strip();
        if (reason.isEmpty()) throw new Refusal("setting-reason-missing", 422, "/reason");
        if (reason.length() > LONGEST_REASON) throw new Refusal("words-too-long", 422, "/reason", LONGEST_REASON);
        int before = version(family, name, wanted.version());
        var value = wanted.value() == null ? null : wanted.value().replace("\r\n", "\n");
        check(family, name, value);
        if (changedElsewhere(family, name)) before = noted(family, name, before + 1);
        return append(who, family, new Setting(key(family, name), before + 1, value, null, null, reason, null));
    }

    private void check(String family, String name, String value) {
        var known = family(family);
        var stored = latest(family, name).map(Setting::value).orElse(null);
        var now = value == null ? stored : value(family, name);
        if (Objects.equals(value, now) || value == null && known.elsewhere())
            throw new Refusal("setting-unchanged", 422, "/value");
        if (value != null) known.check().accept(name, value);
    }

    /** Puts back what was in force before the newest version. */
    public Setting undo(Person who, String family, String name, int version) {
        int before = version(family, name, version);
        if (changedElsewhere(family, name)) throw stale(Optional.empty());
        var value =
                versions.find(key(family, name), before - 1).map(Setting::value).orElse(null);
        if (before == 0 || value == null && family(family).elsewhere())
            throw new Refusal("setting-nothing-to-undo", 409, "/version");
        if (value != null) family(family).check().accept(name, value);
        return append(who, family, new Setting(key(family, name), before + 1, value, null, null, "", before));
    }

    /** From here on nobody else changes a setting; answers its newest version, which must be the one that was seen. */
    private int version(String family, String name, int seen) {
        versions.lock();
        // What depends on several settings must see what the last holder of the lock committed.
        shelf.refresh();
        var newest = latest(family, name);
        int version = newest.map(Setting::version).orElse(0);
        if (version != seen) throw stale(newest);
        return version;
    }

    /** Says who was faster; nobody knows who changed it elsewhere. */
    private static Refusal stale(Optional<Setting> newest) {
        return newest.map(one -> new Refusal("setting-stale", 409, "/version", one.changedBy(), one.changedAt()))
                .orElseGet(() -> new Refusal("setting-changed-elsewhere", 409, "/version"));
    }

    private boolean changedElsewhere(String family, String name) {
        var stored = latest(family, name).map(Setting::value).orElse(null);
        return family(family).elsewhere() && !Objects.equals(stored, value(family, name));
    }

    /** What stands there now becomes a version too, so that an undo leads back to it. */
    private int noted(String family, String name, int version) {
        var found = new Setting(key(family, name), version, value(family, name), null, null, "", null);
        versions.add(at(found, Person.SYSTEM));
        return version;
    }

    private Setting append(Person who, String family, Setting wanted) {
        var before = versions.find(wanted.name(), wanted.version() - 1).map(Setting::value);
        var stored = at(wanted, who);
        versions.add(stored);
        record(who, stored, before.orElse(null));
        var name = stored.name().substring(family.length() + 1);
        news.publishEvent(new SettingChanged(family, name, stored.value(), who));
        versions.tell(CHANNEL, stored.name());
        return stored;
    }

    private Setting at(Setting one, Person who) {
        return new Setting(
                one.name(), one.version(), one.value(), clock.instant(), who.id(), one.reason(), one.undoes());
    }

    private void record(Person who, Setting stored, String before) {
        var entry = new HashMap<String, Object>();
        entry.put("setting", stored.name());
        entry.put("version", stored.version());
        entry.put("before", AuditTrail.digest(before));
        entry.put("after", AuditTrail.digest(stored.value()));
        entry.put("reason", AuditTrail.digest(stored.reason()));
        entry.put("undoes", stored.undoes());
        audit.recordSystem(who, stored.undoes() == null ? "SETTING_CHANGED" : "SETTING_UNDONE", entry);
    }

    private static String key(String family, String name) {
        return family + "/" + name;
    }

    private static Refusal unknown(String family, String name) {
        return new Refusal("unknown-setting", 404, null, family + "/" + name);
    }
}
