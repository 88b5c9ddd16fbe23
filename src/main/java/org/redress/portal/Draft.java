package org.redress.portal;

import java.util.List;
import java.util.Map;
import org.redress.common.CaseNumber;
import org.redress.message.TrackingKey;

/**
 * A draft as its visitor sees it.
 *
 * @param secret the visitor's cookie
 * @param fields what was filled in, by the name of the field
 * @param filed the case it became, or null
 */
record Draft(
        String secret,
        Matter matter,
        byte[] attempt,
        Map<String, String> fields,
        List<Drafts.File> files,
        CaseNumber filed) {
    /** What makes sending it twice file it once; made from the cookie, so that nobody finds it in the database. */
    String key() {
        return TrackingKey.of(secret, attempt);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The same, with nothing for what was left empty. */
    String given(String name) {
        var value = field(name).strip();
        return value.isEmpty() ? null : value;
    }
}
