package org.redress.desk;

import java.time.LocalDate;
import java.util.Locale;
import org.redress.report.Staffing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works when, seven days at a glance, and when nobody does. */
@Controller
class RosterPages {
    private final RosterLines lines;

    RosterPages(RosterLines lines) {
        this.lines = lines;
    }

    @GetMapping("/desk/roster")
    String show(@RequestParam(required = false) LocalDate from, SignedIn who, Locale language, Model page) {
        var first = from == null ? lines.today() : from;
        page.addAttribute("people", lines.lines(first, language));
        page.addAttribute("gaps", lines.gaps(first, language));
        page.addAttribute("before", first.minusDays(Staffing.DAYS));
        page.addAttribute("after", first.plusDays(Staffing.DAYS));
        page.addAttribute("now", from == null || from.equals(lines.today()));
        page.addAttribute("leads", who.groups().stream().anyMatch(Routes.DECIDERS::contains));
        return "desk/roster";
    }
}
