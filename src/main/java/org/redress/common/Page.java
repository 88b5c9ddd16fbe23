package org.redress.common;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** One page of a list; {@code next} is the cursor of the following page, null on the last. */
public record Page<T>(List<T> items, String next) {
    private static final int MOST = 200;

    /** Keeps a page between 1 and 200 rows. */
    public static int size(int asked) {
        return Math.max(1, Math.min(asked, MOST));
    }

    /** Cuts a list that was read with one row more than the page holds. */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor) {
        boolean more = rows.size() > size;
        var items = more ? List.copyOf(rows.subList(0, size)) : rows;
        return new Page<>(items, more ? cursor.apply(items.get(size - 1)) : null);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /** Where a page ended: a time and an id, either may be null; opaque to clients. */
    public record Cursor(Instant time, String id) {
        private static final String SEPARATOR = "|";

        public static String write(Instant time, String id) {
            var plain = (time == null ? "" : time.toString()) + SEPARATOR + id;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        /** Reads a cursor of {@link #write}; null gives the start. A text that is none is refused. */
        public static Cursor read(String cursor) {
            if (cursor == null || cursor.isBlank()) return new Cursor(null, null);
            try {
                var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int at = plain.indexOf(SEPARATOR);
                var time = plain.substring(0, at);
                return new Cursor(time.isEmpty() ? null : Reckonable.time(time), plain.substring(at + 1));
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException unreadable) {
                throw new Refusal("cursor-unreadable", 400, null);
            }
        }
    }
}
