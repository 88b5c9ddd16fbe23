package org.redress.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The record as an object-centric event log (OCEL 2.0): cases and what they consist of as objects, entries as events.
 * It is read in one snapshot, so that whatever is referred to is there, and into a draft, so that a slow reader does
 * not hold that snapshot open.
 */
@Component
class OcelLog implements PackPart {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final PackPages pages;
    private final PackRows rows;
    private final PackWords words;

    OcelLog(PackPages pages, PackRows rows, PackWords words) {
        this.pages = pages;
        this.rows = rows;
        this.words = words;
    }

    @Override
    public String name() {
        return "log.ocel.json";
    }

    @Override
    public void write(PackScope scope, OutputStream out) throws IOException {
        try (var draft = new OcelDraft()) {
            pages.inOneSnapshot(() -> fill(scope, draft));
            draft.copyTo(out);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void fill(PackScope scope, OcelDraft draft) {
        var language = words.in(scope.language());
        // A single case is the first of its order and its customer whatever was before it.
        var from = scope.caseNumber() == null ? PackPages.begin(scope) : NEVER;
        try {
            for (var page : pages.of(scope, numbers -> OcelPage.read(rows, numbers, from)))
                for (var file : page.files()) new OcelCase(draft, language, file).write();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
