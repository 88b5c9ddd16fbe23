package org.redress.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.redress.audit.ActName;
import org.redress.engine.ElementNames;
import org.redress.report.CaseFileRecord;
import org.redress.report.CaseFileRecord.Deviation;
import org.redress.report.CaseFileRecord.RunRecord;
import org.redress.report.Moment;
import org.springframework.stereotype.Component;

/** Puts a case file into words. */
@Component
class AuditFiles {
    private final Names names;
    private final Clockwork times;
    private final AuditWords words;
    private final AuditSums sums;
    private final RuleWords rules;
    private final AuditReviews reviews;
    private final ElementNames elements;

    AuditFiles(
            Names names,
            Clockwork times,
            AuditWords words,
            AuditSums sums,
            RuleWords rules,
            AuditReviews reviews,
            ElementNames elements) {
        this.names = names;
        this.times = times;
        this.words = words;
        this.sums = sums;
        this.rules = rules;
        this.reviews = reviews;
        this.elements = elements;
    }

    AuditFile of(CaseFileRecord file, Locale language) {
        var facts = file.facts();
        var about = names.about(facts.caseType(), facts.kind(), language);
        var drawn = elements.drawn();
        var currency = currency(file);
        return new AuditFile(
                facts,
                facts.subject() == null ? about : facts.subject(),
                about,
                file.moments().stream()
                        .map(moment -> line(facts.number(), moment, currency, language))
                        .toList(),
                file.clocks().stream().map(clock -> sums.clock(clock, language)).toList(),
                file.outlays().stream()
                        .map(outlay -> sums.outlay(outlay, language))
                        .toList(),
                file.errands().stream()
                        .map(errand -> sums.errand(errand, language))
                        .toList(),
                file.runs().stream()
                        .map(run -> run(facts.number(), run, language))
                        .toList(),
                file.deviations().stream()
                        .map(stray -> stray(stray, drawn, language))
                        .toList(),
                reviews.facts(file.review(), language),
                Arrays.stream(Moment.Kind.values())
                        .filter(kind -> file.moments().stream().anyMatch(moment -> moment.kind() == kind))
                        .map(Moment.Kind::name)
                        .toList());
    }

    /** Tables are asked about amounts without their currency, which stands with what was done about the case. */
    private static String currency(CaseFileRecord file) {
        return Stream.concat(
                        file.outlays().stream().map(CaseFileRecord.Outlay::currency),
                        file.errands().stream().map(CaseFileRecord.Errand::currency))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private AuditFile.Line line(String number, Moment moment, String currency, Locale language) {
        var said = moment.said();
        return new AuditFile.Line(
                moment.kind().name(),
                times.stamp(moment.at()),
                names.person(moment.who(), language),
                what(moment, language),
                place(moment.place(), language),
                moment.answer() == null
                        ? words.facts(moment, language)
                        : words.facts(moment.answer().inputs(), currency, language),
                said == null || said.body() == null
                        ? null
                        : new AuditFile.Said(said.direction(), said.subject(), said.body()),
                moment.form() == null ? null : "/desk/audit/cases/" + number + "/forms/" + moment.form(),
                fired(moment.answer(), currency, language),
                moment.answer() == null ? null : moment.answer().table(),
                moment.after() == null ? null : moment.before() + " → " + moment.after(),
                moment.seq(),
                moment.hash());
    }

    private String what(Moment moment, Locale language) {
        if (moment.act() != null)
            return names.act(
                    ActName.of(moment.act(), moment.after().path("late").asBoolean()), language);
        if (moment.answer() != null)
            return names.of(
                    "audit.table",
                    language,
                    names.file(moment.answer().table() + ".dmn", language),
                    String.valueOf(moment.answer().version()));
        return names.of(
                moment.said() == null ? "audit.form" : "said." + moment.said().direction(), language);
    }

    private String place(Moment.Place place, Locale language) {
        if (place == null) return null;
        var drawn = place.drawn() == null ? place.element() : place.drawn();
        return place.processId() == null
                ? names.element(place.element(), drawn, language)
                : names.element(place.processId(), place.element(), drawn, language);
    }

    private List<AuditFile.Rule> fired(Moment.Answer answer, String currency, Locale language) {
        if (answer == null) return List.of();
        return answer.fired().stream()
                .map(rule -> new AuditFile.Rule(
                        names.of("audit.rule", language, String.valueOf(rule.number())),
                        rules.annotation(answer.table(), rule, language),
                        words.facts(rule.outputs(), currency, language)))
                .toList();
    }

    private AuditFile.Run run(String number, RunRecord run, Locale language) {
        var when = new ArrayList<String>(List.of(times.stamp(run.started())));
        if (run.ended() != null) when.add(times.stamp(run.ended()));
        return new AuditFile.Run(
                run.instanceId(),
                names.element(run.processId(), run.processId(), run.name(), language),
                run.version(),
                String.join(" – ", when),
                run.migrated(),
                run.steps(),
                run.allowed(),
                "/desk/audit/cases/" + number + "/runs/" + run.instanceId());
    }

    private AuditFile.Stray stray(Deviation stray, Map<String, String> drawn, Locale language) {
        return new AuditFile.Stray(
                names.of("deviation." + stray.kind(), language),
                times.stamp(stray.at()),
                names.person(stray.who(), language),
                stray.about() == null ? null : about(stray.about(), drawn, language));
    }

    /** An element, a kind of deadline, or a remedy. */
    private String about(String code, Map<String, String> drawn, Locale language) {
        if (drawn.containsKey(code)) return names.element(code, drawn.get(code), language);
        return words.said("kind", code, language);
    }
}
