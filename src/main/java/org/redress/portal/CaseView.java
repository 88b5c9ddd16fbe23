package org.redress.portal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a case. */
@Component
class CaseView {
    private final Stories stories;
    private final Clock clock;

    CaseView(Stories stories, Clock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    Story show(CaseDoor.Opened opened, Model model) {
        var story = stories.of(opened.number());
        model.addAttribute("story", story);
        model.addAttribute("place", "/track/" + opened.key());
        model.addAttribute("shown", clock.millis());
        model.addAttribute("form", UUID.randomUUID());
        return story;
    }
}
