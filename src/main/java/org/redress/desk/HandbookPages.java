package org.redress.desk;

import java.util.Locale;
import java.util.Optional;
import org.redress.common.Refusal;
import org.redress.handbook.Handbooks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The handbook of what is in force, whole or one process alone, for everybody who works here. */
@Controller
class HandbookPages {
    private final Handbooks books;

    HandbookPages(Handbooks books) {
        this.books = books;
    }

    @GetMapping("/desk/handbook")
    String show(@RequestParam Optional<String> process, Locale language, Model page) {
        page.addAttribute(
                "book",
                process.map(id -> books.inForce(id, language)
                                .orElseThrow(() -> new Refusal("unknown-design", 404, null, id)))
                        .orElseGet(() -> books.inForce(language)));
        page.addAttribute("alone", process.isPresent());
        return "desk/handbook";
    }
}
