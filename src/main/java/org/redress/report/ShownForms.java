package org.redress.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.engine.DeployedModels;
import org.redress.engine.Submission;
import org.redress.engine.Submissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms as people saw them: the form of the version that their task ran on, with what they entered. */
@Component
@Transactional(readOnly = true)
public class ShownForms {
    /** The form's JSON and the values that were sent with it. */
    public record Shown(String schema, Map<String, Object> values) {}

    private final Submissions submissions;
    private final CaseFileRows rows;
    private final DeployedModels models;

    ShownForms(Submissions submissions, CaseFileRows rows, DeployedModels models) {
        this.submissions = submissions;
        this.rows = rows;
        this.models = models;
    }

    /** Empty when the case has no such form, or its set does not hold it. */
    public Optional<Shown> of(CaseNumber number, String id) {
        return submissions.ofCase(number).stream()
                .filter(form -> form.id().toString().equals(id))
                .findFirst()
                .flatMap(this::shown);
    }

    /** Every form of the case by its id. */
    public Map<String, Shown> ofCase(CaseNumber number) {
        var all = new LinkedHashMap<String, Shown>();
        submissions.ofCase(number).forEach(form -> shown(form)
                .ifPresent(shown -> all.put(form.id().toString(), shown)));
        return all;
    }

    private Optional<Shown> shown(Submission form) {
        return rows.definitionOfTask(form.taskId())
                .flatMap(definition -> models.form(definition, form.formId()))
                .map(schema -> new Shown(schema, form.values()));
    }
}
