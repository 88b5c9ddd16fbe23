package org.redress.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** The record as an event log by IEEE 1849 (XES): a trace for each case, an event for each entry of its chain. */
@Component
class XesLog implements PackPart {
    private record Traces(List<Map<String, Object>> cases, Map<String, List<PackRows.Entry>> entries) {}

    private final PackPages pages;
    private final PackRows rows;
    private final PackWords words;

    XesLog(PackPages pages, PackRows rows, PackWords words) {
        this.pages = pages;
        this.rows = rows;
        this.words = words;
    }

    @Override
    public String name() {
        return "log.xes";
    }

    @Override
    public void write(PackScope scope, OutputStream out) throws IOException {
        var language = words.in(scope.language());
        try {
            var log = new XesWriter(out);
            log.begin(scope);
            for (var page : pages.of(scope, this::read))
                for (var file : page.cases()) {
                    log.beginTrace(file);
                    for (var entry : page.entries().getOrDefault(file.get("number"), List.of()))
                        log.event(PackAct.of(entry), language);
                    log.endTrace();
                }
            log.end();
        } catch (XMLStreamException failed) {
            throw new IOException("The event log cannot be written", failed);
        }
    }

    private Traces read(String[] numbers) {
        var entries = rows.entries(numbers).stream().collect(Collectors.groupingBy(PackRows.Entry::chain));
        return new Traces(rows.cases(numbers), entries);
    }
}
