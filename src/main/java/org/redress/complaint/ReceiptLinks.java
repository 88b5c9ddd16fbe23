package org.redress.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.redress.common.CaseNumber;
import org.redress.message.TrackingKey;
import org.redress.message.TrackingLinks;
import org.springframework.stereotype.Component;

/**
 * Puts the link to the case into a receipt as it goes out. The link is not kept with the answer, but made anew from the
 * request's own key each time, so that the same request gets the same link and nobody else finds it.
 */
@Component
class ReceiptLinks {
    private final RequestKeys keys;
    private final TrackingLinks links;
    private final ObjectMapper json;

    ReceiptLinks(RequestKeys keys, TrackingLinks links, ObjectMapper json) {
        this.keys = keys;
        this.links = links;
        this.json = json;
    }

    String linked(String receipt, RequestKeys.Request request) {
        var salt = keys.linkSalt(request);
        if (salt.isEmpty()) return receipt;
        var answer = read(receipt);
        var key = TrackingKey.of(request.key(), salt.get());
        links.keep(CaseNumber.of(answer.path("number").asText()), key);
        return answer.put("trackingUrl", links.url(key)).toString();
    }

    private ObjectNode read(String receipt) {
        try {
            return (ObjectNode) json.readTree(receipt);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A receipt can always be read", unreadable);
        }
    }
}
