package org.redress.setting;

import java.util.Optional;
import java.util.function.Function;

/** A setting in the form in which it is used: read anew when there is a new version, and kept otherwise. */
public final class SettingReading<T> {
    private record Kept<T>(Setting version, T form) {}

    private final SettingShelf shelf;
    private final String name;
    private final Function<Optional<String>, T> reader;
    private volatile Kept<T> kept;

    /** @param reader makes the form from the text that was set, or from the shipped one */
    public SettingReading(SettingShelf shelf, String name, Function<Optional<String>, T> reader) {
        this.shelf = shelf;
        this.name = name;
        this.reader = reader;
    }

    public T now() {
        var version = shelf.newest(name).orElse(null);
        var known = kept;
        if (known == null || known.version != version) {
            known = new Kept<>(
                    version, reader.apply(Optional.ofNullable(version).map(Setting::value)));
            kept = known;
        }
        return known.form;
    }
}
