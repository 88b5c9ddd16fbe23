package org.redress.shop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The secrets with which shops sign: {@code redress.shop.<source>.secret}, and {@code .previous-secret} for the hour in
 * which a changed one is not known everywhere. A source without a secret is not connected.
 */
@Component
class ShopSecrets {
    private static final int SHORTEST = 16;
    private static final String PREFIX = "whsec_";

    private final Map<Source, List<byte[]>> secrets = new EnumMap<>(Source.class);

    ShopSecrets(Environment settings) {
        for (Source source : Source.values()) secrets.put(source, read(settings, source));
    }

    /** Those to try, the present one first; empty when the source is not connected. */
    List<byte[]> of(Source source) {
        return secrets.get(source);
    }

    private static List<byte[]> read(Environment settings, Source source) {
        var found = new ArrayList<byte[]>();
        for (String name : List.of("secret", "previous-secret")) {
            String setting = "redress.shop." + source.word() + "." + name;
            String text = settings.getProperty(setting, "").trim();
            if (!text.isEmpty()) found.add(bytes(source, setting, text));
        }
        return List.copyOf(found);
    }

    /** A secret that is easily guessed is as bad as none; the message names the setting, never the value. */
    private static byte[] bytes(Source source, String setting, String text) {
        byte[] bytes = source == Source.EVENTS ? decoded(setting, text) : text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST)
            throw new IllegalStateException(setting + " must hold at least " + SHORTEST + " bytes");
        return bytes;
    }

    private static byte[] decoded(String setting, String text) {
        try {
            return Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
        } catch (IllegalArgumentException notBase64) {
            // Without the cause: it quotes characters of the secret.
            throw new IllegalStateException(setting + " must be " + PREFIX + " and Base64");
        }
    }
}
