package org.redress.desk;

import java.util.Locale;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case: everything that is needed to understand it and to act. */
@Controller
class CasePages {
    private final CaseSheets sheets;
    private final Names names;
    private final Clockwork times;

    CasePages(CaseSheets sheets, Names names, Clockwork times) {
        this.sheets = sheets;
        this.names = names;
        this.times = times;
    }

    @GetMapping("/desk/cases/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(required = false) String task,
            SignedIn who,
            Locale language,
            Model page) {
        var sheet = sheets.of(CaseNumber.of(number), task, who, language);
        page.addAttribute("sheet", sheet);
        page.addAttribute("acts", CaseActs.of(who, sheet));
        page.addAttribute("may", CaseRights.of(who));
        page.addAttribute("names", names);
        page.addAttribute("times", times);
        return "desk/case";
    }
}
