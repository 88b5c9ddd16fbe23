package org.redress.desk;

import java.util.Locale;
import org.redress.audit.PublishedKeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where auditors find the public keys of seals, to keep them apart from the database. */
@Controller
class SealKeyPages {
    /** A key as it is shown. */
    record Shown(String id, String since, String publicKey) {}

    private final PublishedKeys keys;
    private final Clockwork clock;

    SealKeyPages(PublishedKeys keys, Clockwork clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/desk/audit/keys")
    String show(Locale language, Model page) {
        page.addAttribute(
                "keys",
                keys.all().stream()
                        .map(key -> new Shown(key.id(), clock.exact(key.since(), language), key.publicKey()))
                        .toList());
        return "desk/seal-keys";
    }
}
