package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts that scripts need, as JSON in the reader's language: all keys that begin with {@code script.} or {@code time.}. */
@Component
class ScriptWords {
    private static final List<String> PREFIXES = List.of("script.", "time.");

    private final Map<Locale, String> words;

    ScriptWords(MessageSource messages, ObjectMapper json) throws JsonProcessingException {
        this.words = Map.of(
                Locale.ENGLISH, json.writeValueAsString(all(messages, Locale.ENGLISH)),
                Locale.SIMPLIFIED_CHINESE, json.writeValueAsString(all(messages, Locale.SIMPLIFIED_CHINESE)));
    }

    private static Map<String, String> all(MessageSource messages, Locale language) {
        var all = new TreeMap<String, String>();
        for (String key : ResourceBundle.getBundle("messages", Locale.ENGLISH).keySet())
            if (PREFIXES.stream().anyMatch(key::startsWith)) all.put(key, messages.getMessage(key, null, language));
        return all;
    }

    String in(Locale language) {
        return words.get(language);
    }
}
