package org.redress.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.report.CaseFileRecords;
import org.redress.report.CaseSearches;
import org.redress.report.RunReplays;
import org.redress.report.ShownForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The file of a case for auditors, and what it fetches when it is wanted: paths to replay, forms as they were shown. */
@Controller
@RequestMapping("/desk/audit/cases/{number}")
class AuditCasePages {
    /** A diagram and the path over it. */
    record PathPage(String xml, Map<String, String> names, List<AuditPaths.Step> steps) {}

    /** A form and what stood in it. */
    record FormPage(JsonNode form, Map<String, Object> values) {}

    private final CaseFileRecords records;
    private final CaseSearches searches;
    private final RunReplays replays;
    private final ShownForms forms;
    private final AuditFiles files;
    private final AuditPaths paths;
    private final FormWords formWords;
    private final Names names;
    private final Clockwork times;

    AuditCasePages(
            CaseFileRecords records,
            CaseSearches searches,
            RunReplays replays,
            ShownForms forms,
            AuditFiles files,
            AuditPaths paths,
            FormWords formWords,
            Names names,
            Clockwork times) {
        this.records = records;
        this.searches = searches;
        this.replays = replays;
        this.forms = forms;
        this.files = files;
        this.paths = paths;
        this.formWords = formWords;
        this.names = names;
        this.times = times;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(required = false) UUID search,
            SignedIn who,
            Locale language,
            Model page) {
        page.addAttribute("file", files.of(records.of(CaseNumber.of(number), language), language));
        var reason = Optional.ofNullable(search).flatMap(id -> searches.reason(who.getPrincipal(), id));
        page.addAttribute("reason", reason.orElse(null));
        page.addAttribute("times", times);
        return "desk/audit-case";
    }

    @GetMapping("/runs/{id}")
    @ResponseBody
    PathPage path(@PathVariable String number, @PathVariable String id, Locale language) {
        var replay = replays.of(CaseNumber.of(number), id).orElseThrow(() -> new Refusal("no-path-yet", 404, null));
        return new PathPage(
                replay.xml(),
                names.elements(replay.processId(), language),
                replay.steps().stream()
                        .map(step -> paths.step(replay.processId(), step, language))
                        .toList());
    }

    @GetMapping("/forms/{id}")
    @ResponseBody
    FormPage form(@PathVariable String number, @PathVariable String id, Locale language) {
        var shown = forms.of(CaseNumber.of(number), id).orElseThrow(() -> new Refusal("not-found", 404, null));
        return new FormPage(formWords.in(language, shown.schema()), shown.values());
    }
}
