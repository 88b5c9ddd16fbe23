package org.redress.report;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** One row per case, for programs. */
@Component
class CasesCsv implements PackPart {
    private final PackPages pages;
    private final PackRows rows;

    CasesCsv(PackPages pages, PackRows rows) {
        this.pages = pages;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "cases.csv";
    }

    @Override
    public void write(PackScope scope, OutputStream out) throws IOException {
        CsvSheet.write(PackColumns.CASES, pages.of(scope, rows::cases), out);
    }
}
