package org.redress.message;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of letter, one line of {@code templates.csv}.
 *
 * @param customer true if it belongs to the conversation with the customer, false for a notice to staff
 * @param automatic true if no person has worded its core; told to the mail server so that robots do not answer it
 */
record LetterTemplate(String name, boolean customer, boolean automatic, List<LetterParameter> parameters) {

    static LetterTemplate of(String name, String audience, String automatic, String parameters) {
        var declared = Arrays.stream(parameters.split(" "))
                .filter(word -> !word.isBlank())
                .map(LetterParameter::of)
                .toList();
        return new LetterTemplate(name, audience.equals("customer"), automatic.equals("yes"), declared);
    }
}
