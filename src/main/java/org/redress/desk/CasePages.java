package org.redress.desk;

import java.util.Locale;
import org.redress.common.CaseNumber;
import org.redress.improvement.ImprovementReads;
import org.redress.improvement.SampledCases;
import org.redress.review.ReviewReads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case: everything that is needed to understand it and to act. */
@Controller
class CasePages {
    private final CaseSheets sheets;
    private final CaseStandings standings;
    private final ReviewReads reviews;
    private final ImprovementReads improvements;
    private final SampledCases samples;
    private final Names names;
    private final Clockwork times;

    CasePages(
            CaseSheets sheets,
            CaseStandings standings,
            ReviewReads reviews,
            ImprovementReads improvements,
            SampledCases samples,
            Names names,
            Clockwork times) {
        this.sheets = sheets;
        this.standings = standings;
        this.reviews = reviews;
        this.improvements = improvements;
        this.samples = samples;
        this.names = names;
        this.times = times;
    }

    @GetMapping("/desk/cases/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(required = false) String task,
            @RequestParam(defaultValue = "false") boolean all,
            SignedIn who,
            Locale language,
            Model page) {
        var found = CaseNumber.of(number);
        var sheet = sheets.of(found, task, all, who, language);
        page.addAttribute("sheet", sheet);
        special(found, sheet, page);
        var standing = standings.of(found);
        page.addAttribute("standing", standing);
        page.addAttribute("acts", CaseActs.of(new CaseMoment(sheet, standing, who)));
        page.addAttribute("may", CaseRights.of(who));
        page.addAttribute("names", names);
        page.addAttribute("times", times);
        return "desk/case";
    }

    /** What a review, an improvement or a sample has and a complaint has not. */
    private void special(CaseNumber found, CaseSheet sheet, Model page) {
        page.addAttribute("review", reviews.find(found).orElse(null));
        page.addAttribute("improvement", improvements.find(found).orElse(null));
        page.addAttribute("led", improvements.cases(found));
        if (sheet.task() != null)
            samples.ofTask(found, sheet.task().id()).ifPresent(drawn -> page.addAttribute("sampled", drawn));
    }
}
