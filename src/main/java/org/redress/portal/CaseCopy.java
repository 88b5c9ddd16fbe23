package org.redress.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** The copy of a case that a customer may take along: what they said, what was said to them, and what came of it. */
@Component
class CaseCopy {
    private final Stories stories;
    private final ObjectMapper json;

    CaseCopy(Stories stories, ObjectMapper json) {
        this.stories = stories;
        this.json = json;
    }

    byte[] json(CaseNumber number) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content(stories.of(number)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A copy can always be written", unwritable);
        }
    }

    private static Map<String, Object> content(Story story) {
        var copy = new LinkedHashMap<String, Object>();
        copy.put("number", story.number());
        copy.put("kind", story.kind());
        copy.put("receivedAt", story.receivedAt());
        copy.put("closedAt", story.closedAt());
        copy.put("situation", story.situation());
        copy.put("orderId", story.orderId());
        copy.put("subject", story.subject());
        copy.put("text", story.text());
        copy.put(
                "conversation",
                story.conversation().stream().map(CaseCopy::said).toList());
        copy.put("steps", story.way());
        copy.put("files", files(story));
        return copy;
    }

    private static Map<String, Object> said(Story.Said said) {
        var item = new LinkedHashMap<String, Object>();
        item.put("from", said.ours() ? "shop" : "you");
        item.put("at", said.at());
        item.put("subject", said.subject());
        item.put("text", said.text());
        return item;
    }

    private static List<Map<String, Object>> files(Story story) {
        return story.files().stream()
                .map(file -> Map.<String, Object>of("name", file.name(), "bytes", file.bytes(), "at", file.at()))
                .toList();
    }
}
