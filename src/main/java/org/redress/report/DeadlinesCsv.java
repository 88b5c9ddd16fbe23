package org.redress.report;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** One row per deadline, for programs. */
@Component
class DeadlinesCsv implements PackPart {
    private final PackPages pages;
    private final PackRows rows;

    DeadlinesCsv(PackPages pages, PackRows rows) {
        this.pages = pages;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "deadlines.csv";
    }

    @Override
    public void write(PackScope scope, OutputStream out) throws IOException {
        CsvSheet.write(PackColumns.DEADLINES, pages.of(scope, rows::deadlines), out);
    }
}
