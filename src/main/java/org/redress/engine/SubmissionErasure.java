package org.redress.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.common.CaseNumber;
import org.redress.common.FreeText;
import org.springframework.stereotype.Component;

/**
 * Overwrites what people typed into forms. Numbers, dates, ticks and the options that a form offers stay, since steps of
 * a running case still read them; everything else goes.
 */
@Component
public class SubmissionErasure {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Submissions submissions;
    private final Deployments deployments;

    SubmissionErasure(Submissions submissions, Deployments deployments) {
        this.submissions = submissions;
        this.deployments = deployments;
    }

    /** Puts these words in the place of every text of the case's forms. */
    public void erase(CaseNumber number, String words) {
        var offered = new HashMap<String, Set<String>>();
        for (var submission : submissions.ofCase(number))
            erase(submission, offered.computeIfAbsent(submission.formId(), this::options), words);
    }

    /** The same in the form of one task, which may stand in a case that is not the person's. */
    public void eraseTask(String taskId, String words) {
        submissions.ofTask(taskId).ifPresent(submission -> erase(submission, options(submission.formId()), words));
    }

    /** Texts in forms of cases without a customer in which this regular expression is found. */
    public List<FreeText> typedAside(String hint) {
        var texts = new ArrayList<FreeText>();
        for (var submission : submissions.ofNoCustomer(hint)) {
            var options = options(submission.formId());
            submission.values().forEach((field, value) -> {
                if (value instanceof String text && !stays(text, options))
                    texts.add(new FreeText(submission.taskId(), field, submission.caseNumber(), text));
            });
        }
        return texts;
    }

    /** Puts another text into one field of the form of a task. */
    public void overwrite(String taskId, String field, String text) {
        var submission = submissions.ofTask(taskId).orElseThrow();
        var fields = new HashMap<>(submission.values());
        fields.put(field, text);
        submissions.overwrite(submission.id(), Submission.json(fields));
    }

    private void erase(Submission submission, Set<String> options, String words) {
        submissions.overwrite(submission.id(), Submission.json(erased(submission.values(), options, words)));
    }

    private static Map<String, Object> erased(Map<String, Object> fields, Set<String> options, String words) {
        var left = new HashMap<>(fields);
        left.replaceAll((key, value) -> stays(value, options) ? value : words);
        return left;
    }

    private static boolean stays(Object value, Set<String> options) {
        if (value == null || value instanceof Number || value instanceof Boolean) return true;
        return value instanceof String text && (options.contains(text) || isTime(text));
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text) != null;
        } catch (DateTimeParseException words) {
            return false;
        }
    }

    /** Every value that the form's fields offer to choose from. */
    private Set<String> options(String formId) {
        var bytes = deployments.current().get("forms/" + formId + ".form");
        var options = new HashSet<String>();
        if (bytes == null) return options;
        for (JsonNode component : read(bytes).path("components"))
            for (JsonNode option : component.path("values"))
                options.add(option.path("value").asText());
        return options;
    }

    private static JsonNode read(byte[] form) {
        try {
            return JSON.readTree(form);
        } catch (IOException broken) {
            throw new UncheckedIOException("A deployed form is not JSON", broken);
        }
    }
}
