package org.redress.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A kind of letter, one line of {@code templates.csv}.
 *
 * @param customer true if it belongs to the conversation with the customer, false for a notice to staff
 * @param automatic true if no person has worded its core; told to the mail server so that robots do not answer it
 * @param asks true if it waits for an answer
 * @param atNight true if it leaves at any hour, because it answers at once or has a rule of its own
 */
record LetterTemplate(
        String name,
        boolean customer,
        boolean automatic,
        boolean asks,
        boolean atNight,
        List<LetterParameter> parameters) {

    static LetterTemplate of(
            String name, String audience, String automatic, String asks, String night, String parameters) {
        var declared = Arrays.stream(parameters.split(" "))
                .filter(word -> !word.isBlank())
                .map(LetterParameter::of)
                .toList();
        return new LetterTemplate(
                name,
                audience.equals("customer"),
                automatic.equals("yes"),
                asks.equals("yes"),
                night.equals("yes"),
                declared);
    }

    /** The place of its link to the case, if it carries one. */
    Optional<String> link() {
        return parameters.stream()
                .filter(one -> one.kind() == LetterParameter.Kind.LINK)
                .map(LetterParameter::name)
                .findFirst();
    }
}
