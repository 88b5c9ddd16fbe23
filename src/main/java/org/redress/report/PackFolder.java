package org.redress.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** Puts what was said in a case and the files that came along into its folder of a pack. */
@Component
public class PackFolder {
    private final CaseFileReads reads;

    PackFolder(CaseFileReads reads) {
        this.reads = reads;
    }

    /** The folder of a case, with a slash at its end. */
    public static String of(String caseNumber) {
        return "cases/" + caseNumber + "/";
    }

    /** Every letter, message and note as a text, then every file byte for byte. */
    public void write(CaseFileRecord file, PackArchive archive) throws IOException {
        letters(file, archive);
        files(file.facts(), archive);
    }

    private static void letters(CaseFileRecord file, PackArchive archive) throws IOException {
        var number = file.facts().number();
        int place = 0;
        for (var moment : file.moments()) {
            var said = moment.said();
            if (said == null || said.body() == null) continue;
            var name = PackNames.of(++place, said.direction().toLowerCase(Locale.ROOT) + ".txt");
            var text = text(number, moment).getBytes(StandardCharsets.UTF_8);
            archive.add(of(number) + "letters/" + name, out -> out.write(text));
        }
    }

    /** Lines of names and values, an empty line, and the words as they are kept. */
    private static String text(String number, Moment moment) {
        var said = moment.said();
        var head = new LinkedHashMap<String, Object>();
        head.put("Case", number);
        head.put("Entry", moment.seq());
        head.put("At", moment.at());
        head.put("By", moment.who());
        head.put("Direction", said.direction());
        head.put("Channel", said.channel());
        head.put("State", said.state());
        head.put("Subject", said.subject());
        return head.entrySet().stream()
                        .filter(value -> value.getValue() != null)
                        .map(PackFolder::line)
                        .collect(Collectors.joining())
                + "\n" + said.body() + "\n";
    }

    private static String line(Map.Entry<String, Object> value) {
        return value.getKey() + ": " + value.getValue().toString().replaceAll("\\s+", " ") + "\n";
    }

    private void files(CaseDetail facts, PackArchive archive) throws IOException {
        int place = 0;
        for (var one : facts.files()) {
            var content = reads.content(CaseNumber.of(facts.number()), UUID.fromString(one.id()));
            // Of an erased file only name and hash are left, and its name says so.
            if (content.isEmpty() || content.get().content().length == 0) continue;
            var name = PackNames.of(++place, one.name());
            archive.add(
                    of(facts.number()) + "files/" + name,
                    out -> out.write(content.get().content()));
        }
    }
}
