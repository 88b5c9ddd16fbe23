package org.redress.desk;

import java.util.List;
import java.util.Locale;
import org.redress.report.Board;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervisor's board: where help is needed, and who can give it. */
@Controller
class BoardPages {
    private final Board board;
    private final BoardLines lines;
    private final RosterLines roster;
    private final ShiftNotes shifts;
    private final Clockwork clock;

    BoardPages(Board board, BoardLines lines, RosterLines roster, ShiftNotes shifts, Clockwork clock) {
        this.board = board;
        this.lines = lines;
        this.roster = roster;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** {@code person} is whose tasks are unfolded, {@code all} which list is shown beyond its first lines. */
    @GetMapping("/desk/board")
    String show(
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String all,
            SignedIn who,
            Locale language,
            Model page) {
        var now = clock.now();
        var days = board.days(clock.startOfDay(1), clock.startOfDay(0), now);
        page.addAttribute("figures", lines.figures(days));
        page.addAttribute("levels", board.escalations(now));
        page.addAttribute("late", lines.clocks(board.late(now, "late".equals(all)), language));
        page.addAttribute("near", lines.clocks(board.near(now, "near".equals(all)), language));
        page.addAttribute("people", lines.people(board.load(now), language));
        page.addAttribute("shifts", shifts.all(language));
        page.addAttribute("uncovered", roster.gaps(roster.today(), language));
        page.addAttribute("silent", lines.silent(board.silent(now, "silent".equals(all)), language));
        page.addAttribute("gaps", lines.gaps(board.away(now), language));
        page.addAttribute("leads", mayAssign(who));
        page.addAttribute("person", person);
        page.addAttribute("all", all);
        page.addAttribute(
                "held", person == null ? List.of() : lines.held(board.held(person), mayAssign(who), language));
        return "desk/board";
    }

    private static boolean mayAssign(SignedIn who) {
        return who.groups().stream().anyMatch(Routes.DECIDERS::contains);
    }
}
