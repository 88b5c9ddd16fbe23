package org.redress.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.audit.SealedRecord;
import org.redress.common.CaseNumber;
import org.redress.report.CaseFileRecord;
import org.redress.report.RunReplays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The file of a case as a document for paper, with the same content as its page. */
@Component
class CasePapers {
    /** How far the record is sealed, in words. */
    record Sealed(long entry, long seal, String at, String key) {}

    private final AuditFiles files;
    private final AuditPaths paths;
    private final PaperForms forms;
    private final RunReplays replays;
    private final SealedRecord sealed;
    private final PathPapers diagrams;
    private final Clockwork times;
    private final ITemplateEngine templates;
    private final ZoneId zone;

    CasePapers(
            AuditFiles files,
            AuditPaths paths,
            PaperForms forms,
            RunReplays replays,
            SealedRecord sealed,
            PathPapers diagrams,
            Clockwork times,
            ITemplateEngine templates,
            @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.files = files;
        this.paths = paths;
        this.forms = forms;
        this.replays = replays;
        this.sealed = sealed;
        this.diagrams = diagrams;
        this.times = times;
        this.templates = templates;
        this.zone = zone;
    }

    /** Writes the document as PDF; never closes the stream. */
    void write(CaseFileRecord file, Locale language, PaperFonts fonts, OutputStream out) throws IOException {
        var walks = replays.ofCase(CaseNumber.of(file.facts().number()));
        try (var paper = new Paper(text(file, walks, language), fonts)) {
            for (var walk : walks) diagrams.add(walk, language, paper, fonts);
            paper.write(out);
        }
    }

    private String text(CaseFileRecord file, List<RunReplays.Walk> walks, Locale language) {
        var number = CaseNumber.of(file.facts().number());
        var page = new Context(language);
        page.setVariable("language", language.toLanguageTag());
        page.setVariable("file", files.of(file, language));
        page.setVariable("forms", forms.of(number, language));
        page.setVariable("steps", steps(walks, language));
        page.setVariable("sealed", sealed.of(number).map(this::sealed).orElse(null));
        page.setVariable("made", times.stamp(times.now()));
        page.setVariable("zone", zone.getDisplayName(TextStyle.FULL, language));
        return templates.process("paper/case", page);
    }

    private Sealed sealed(SealedRecord.Last last) {
        return new Sealed(last.entry(), last.seal(), times.stamp(last.at()), last.keyId());
    }

    private Map<String, List<AuditPaths.Step>> steps(List<RunReplays.Walk> walks, Locale language) {
        var steps = new LinkedHashMap<String, List<AuditPaths.Step>>();
        for (var walk : walks)
            steps.put(
                    walk.instanceId(),
                    walk.steps().stream()
                            .map(step -> paths.step(walk.processId(), step, language))
                            .toList());
        return steps;
    }
}
