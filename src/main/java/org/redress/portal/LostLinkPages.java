package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.redress.common.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a lost link is asked for: always the same answer. */
@Controller
@RequestMapping("/track")
class LostLinkPages {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NUMBER = 24;

    private final LostLinks calls;
    private final Limits limits;

    LostLinkPages(LostLinks calls, Limits limits) {
        this.calls = calls;
        this.limits = limits;
    }

    @GetMapping
    String show(@RequestParam(required = false) String asked, Model model) {
        model.addAttribute("asked", asked != null);
        return "portal/lost-link";
    }

    @PostMapping
    String ask(@RequestParam String email, @RequestParam String number, HttpServletRequest request) {
        if (!limits.take(Limit.LOST_LINK, Visitor.address(request))) throw new TooOften();
        var plain = number.strip().toUpperCase(Locale.ROOT);
        calls.add(new LostLinks.Call(Ids.next(), cut(email.strip(), LONGEST_ADDRESS), cut(plain, LONGEST_NUMBER)));
        return "redirect:/track?asked";
    }

    private static String cut(String text, int length) {
        return text.replace("\u0000", "")
                .substring(0, Math.min(length, text.replace("\u0000", "").length()));
    }
}
