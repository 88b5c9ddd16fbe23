package org.redress.desk;

import java.util.regex.Pattern;

/** Takes out of a technical text what points at a person: mail addresses, phone numbers, Chinese identity numbers. */
final class PersonalText {
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}");
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    // +country and digits; a Chinese mobile; an area code and a number: with spaces, dots, hyphens or brackets between.
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z])(?:\\+\\d(?:[ .()-]{0,2}\\d){6,14}"
            + "|(?:86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}"
            + "|\\(?0\\d{2,3}\\)?[ -]?\\d{3,4}[ -]?\\d{4})(?![0-9A-Za-z])");

    private PersonalText() {}

    static String scrubbed(String text) {
        var withoutMail = MAIL.matcher(text).replaceAll("[mail]");
        var withoutIdentity = IDENTITY.matcher(withoutMail).replaceAll("[id]");
        return PHONE.matcher(withoutIdentity).replaceAll("[phone]");
    }
}
