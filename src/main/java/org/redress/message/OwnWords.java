package org.redress.message;

/**
 * What a person wrote into a letter.
 *
 * @param field which value of the template it is
 * @param pointer where it stands in the request (JSON pointer), for a refusal
 * @param overrideReason why it should go although it dismisses the customer, or null
 */
public record OwnWords(String field, String text, String pointer, String overrideReason) {

    /** Words out of the field of a task's form that has the name of the template's value. */
    public static OwnWords ofForm(String field, String text, String overrideReason) {
        return new OwnWords(field, text, "/variables/" + field, overrideReason);
    }
}
