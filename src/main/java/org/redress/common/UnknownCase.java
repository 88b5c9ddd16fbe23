package org.redress.common;

/** No case has this number; also the answer to a number of the wrong shape, so that shapes cannot be probed. */
public class UnknownCase extends Refusal {
    public UnknownCase(String number) {
        super("unknown-case", 404, null, shortened(number));
    }

    private static String shortened(String number) {
        if (number == null) return "";
        return number.length() > 24 ? number.substring(0, 24) : number;
    }
}
