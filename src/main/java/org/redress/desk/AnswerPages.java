package org.redress.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.message.CannedAnswer;
import org.redress.message.CannedAnswerBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The canned answers among the settings; every change goes through their API. */
@Controller
class AnswerPages {
    private static final int SHOWN = 20;

    /** One version as it is shown, with what it changed. */
    record Version(int version, String at, String who, boolean removed, List<TextDifference.Line> lines) {}

    /** An answer in both languages with its last versions, the last one first. */
    record Line(CannedAnswer answer, String title, List<Version> versions) {}

    private final CannedAnswerBook book;
    private final Clockwork clock;

    AnswerPages(CannedAnswerBook book, Clockwork clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/desk/settings/answers")
    String show(SignedIn who, Locale language, Model page) {
        // One more than is shown, to compare the oldest one with.
        var versions = book.lastVersions(SHOWN + 1);
        page.addAttribute(
                "answers",
                book.current().stream()
                        .map(one -> line(one, versions.getOrDefault(one.id(), List.of()), language))
                        .toList());
        page.addAttribute("changes", who.groups().stream().anyMatch(Routes.KEEPERS::contains));
        return "desk/answers";
    }

    private Line line(CannedAnswer answer, List<CannedAnswer> versions, Locale language) {
        var shown = IntStream.range(0, Math.min(SHOWN, versions.size()))
                .mapToObj(at -> version(versions, at, language))
                .toList();
        return new Line(answer, language.getLanguage().equals("zh") ? answer.titleZh() : answer.titleEn(), shown);
    }

    private Version version(List<CannedAnswer> versions, int at, Locale language) {
        var one = versions.get(at);
        var before = at + 1 < versions.size() ? whole(versions.get(at + 1)) : "";
        return new Version(
                one.version(),
                clock.exact(one.changedAt(), language),
                one.changedBy(),
                one.removed(),
                TextDifference.of(before, whole(one)));
    }

    private static String whole(CannedAnswer one) {
        return String.join(
                "\n",
                Stream.of(one.titleEn(), one.textEn(), one.titleZh(), one.textZh())
                        .toList());
    }
}
