package org.redress.setting;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A kind of setting, made known by the feature that uses it.
 *
 * @param names what can be set in it
 * @param shipped the text that counts while nothing is set; for an unknown name empty
 * @param check refuses a text that cannot be used, naming what is wrong and what to do
 * @param elsewhere true when the text in force lives in another place, which may be changed there too
 */
public record SettingFamily(
        String family,
        Supplier<List<String>> names,
        Function<String, Optional<String>> shipped,
        BiConsumer<String, String> check,
        boolean elsewhere) {

    public SettingFamily(
            String family,
            Supplier<List<String>> names,
            Function<String, Optional<String>> shipped,
            BiConsumer<String, String> check) {
        this(family, names, shipped, check, false);
    }
}
