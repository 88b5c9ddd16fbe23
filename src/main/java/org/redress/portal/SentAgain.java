package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that came too late and was not taken: where it went and what it held, so that it can be sent once more without
 * typing anything again.
 *
 * @param fields what it held besides the words, unseen
 * @param text the words, or null
 */
record SentAgain(String place, Map<String, String> fields, String text) {
    private static final String WORDS = "text";
    private static final String SEAL = "_seal";

    static SentAgain of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        fields.remove(SEAL);
        return new SentAgain(request.getRequestURI(), fields, fields.remove(WORDS));
    }
}
