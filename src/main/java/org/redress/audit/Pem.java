package org.redress.audit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Keys as openssl writes them. */
final class Pem {
    static final String PRIVATE = "PRIVATE KEY";
    static final String PUBLIC = "PUBLIC KEY";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    static String write(String kind, byte[] key) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(kind, LINES.encodeToString(key))
                .replace("\r\n", "\n");
    }

    /** Every key of this kind in the text. */
    static List<byte[]> read(String kind, String text) {
        var keys = new ArrayList<byte[]>();
        var block = Pattern.compile("-----BEGIN %1$s-----([^-]+)-----END %1$s-----".formatted(kind))
                .matcher(text);
        while (block.find()) keys.add(Base64.getMimeDecoder().decode(block.group(1)));
        return keys;
    }
}
