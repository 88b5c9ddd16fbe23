package org.redress.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.redress.common.Reckonable;

/** Reads fields of a shop's JSON; throws {@link Unreadable} with the pointer of the one that is not as documented. */
record Fields(JsonNode node, String pointer) {
    static Fields of(JsonNode node) {
        return new Fields(node, "");
    }

    Fields in(String name) {
        return new Fields(node.path(name), pointer + "/" + name);
    }

    /** The elements of a list; none when it is absent. */
    List<Fields> list(String name) {
        var list = node.path(name);
        return IntStream.range(0, list.size())
                .mapToObj(index -> new Fields(list.get(index), pointer + "/" + name + "/" + index))
                .toList();
    }

    /** A text, or a number as text. */
    Optional<String> maybe(String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    String text(String name) {
        return maybe(name).orElseThrow(() -> new Unreadable(pointer + "/" + name));
    }

    String text(String name, String absent) {
        return maybe(name).orElse(absent);
    }

    /** ISO 8601 with an offset. */
    Instant time(String name) {
        return time(name, text(name));
    }

    Instant timeOrNull(String name) {
        return maybe(name).map(given -> time(name, given)).orElse(null);
    }

    private Instant time(String name, String given) {
        try {
            return Reckonable.time(given);
        } catch (DateTimeException unreadable) {
            throw new Unreadable(pointer + "/" + name);
        }
    }

    /** ISO 8601 without a zone, meant in UTC. */
    Instant gmtOrNull(String name) {
        try {
            return maybe(name)
                    .map(given -> Reckonable.time(LocalDateTime.parse(given).toInstant(ZoneOffset.UTC)))
                    .orElse(null);
        } catch (DateTimeException unreadable) {
            throw new Unreadable(pointer + "/" + name);
        }
    }

    /** An ISO 4217 code. */
    String currency(String name) {
        try {
            return Currency.getInstance(text(name)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable(pointer + "/" + name);
        }
    }

    /** A decimal text as minor units of the currency. */
    long minor(String name, String currency) {
        return minor(name, text(name), currency);
    }

    long minorOrZero(String name, String currency) {
        return minor(name, text(name, "0"), currency);
    }

    private long minor(String name, String given, String currency) {
        try {
            return MinorUnits.of(given, currency);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw new Unreadable(pointer + "/" + name);
        }
    }

    int count(String name) {
        var value = node.path(name);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) throw new Unreadable(pointer + "/" + name);
        return value.intValue();
    }
}
