package org.redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.redress.common.Refusal;
import org.redress.common.Word;
import org.redress.design.Finding;
import org.redress.design.ModelRefused;
import org.springframework.http.HttpMethod;

/**
 * Why a request failed, before it is put into words: HTTP status, stable code, what the text needs, the fields at fault,
 * and what goes into the headers {@code Retry-After} and {@code Allow}.
 */
record Failure(
        int status, String code, List<Object> args, List<Field> fields, Duration retryAfter, Set<HttpMethod> allowed) {
    /** One field at fault: JSON pointer, code, and what its text needs, or its words where somebody else has them. */
    record Field(String pointer, String code, List<Object> args, Function<Locale, String> words) {
        static Field of(String pointer, String code, Object... args) {
            return new Field(pointer, code, List.of(args), null);
        }

        static Field worded(String pointer, String code, Function<Locale, String> words) {
            return new Field(pointer, code, List.of(), words);
        }
    }

    static Failure of(int status, String code, Object... args) {
        return new Failure(status, code, List.of(args), List.of(), null, Set.of());
    }

    static Failure of(Refusal refusal) {
        var args = texts(refusal.args());
        var wait = refusal instanceof TooManyTries tries ? tries.retryAfter() : null;
        return new Failure(refusal.status(), refusal.code(), List.of(args), fields(refusal, args), wait, Set.of());
    }

    private static List<Field> fields(Refusal refusal, Object... args) {
        if (refusal instanceof ModelRefused models)
            return models.findings().stream().map(Failure::field).toList();
        if (refusal instanceof FormRefused form)
            return form.faults().stream()
                    .map(fault -> Field.of(fault.pointer(), fault.code(), fault.args()))
                    .toList();
        return refusal.pointer() == null ? List.of() : List.of(Field.of(refusal.pointer(), refusal.code(), args));
    }

    private static Field field(Finding finding) {
        var place = finding.element().isEmpty() ? "" : "/" + finding.element();
        return Field.worded("/" + BodyFailures.escaped(finding.resource()) + place, finding.rule(), finding::message);
    }

    // Numbers stay numbers for the message format, times and words wait for the reader's language; a missing value
    // reads
    // as nothing instead of "null".
    private static Object[] texts(Object[] args) {
        var texts = new Object[args.length];
        for (int i = 0; i < args.length; i++)
            texts[i] = args[i] == null ? "" : isReadLater(args[i]) ? args[i] : args[i].toString();
        return texts;
    }

    private static boolean isReadLater(Object arg) {
        return arg instanceof Number || arg instanceof Instant || arg instanceof Word;
    }

    Failure at(String pointer, String fieldCode, Object... fieldArgs) {
        return at(List.of(Field.of(pointer, fieldCode, fieldArgs)));
    }

    Failure at(List<Field> atFault) {
        return new Failure(status, code, args, atFault, retryAfter, allowed);
    }

    Failure after(Duration wait) {
        return new Failure(status, code, args, fields, wait, allowed);
    }

    Failure allowing(Set<HttpMethod> methods) {
        return new Failure(status, code, args, fields, retryAfter, methods);
    }
}
