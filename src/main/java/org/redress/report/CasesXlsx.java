package org.redress.report;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Cases and deadlines for people, in their language: a sheet each. */
@Component
class CasesXlsx implements PackPart {
    private static final String PROGRAM = "Redress";
    private static final String VERSION = "1.0";

    private final PackPages pages;
    private final PackRows rows;
    private final PackWords words;

    CasesXlsx(PackPages pages, PackRows rows, PackWords words) {
        this.pages = pages;
        this.rows = rows;
        this.words = words;
    }

    @Override
    public String name() {
        return "cases.xlsx";
    }

    @Override
    public void write(PackScope scope, OutputStream out) throws IOException {
        var language = words.in(scope.language());
        try (var workbook = new Workbook(StreamUtils.nonClosing(out), PROGRAM, VERSION)) {
            new XlsxSheet(workbook, language, "cases", PackColumns.CASES).write(pages.of(scope, rows::cases));
            new XlsxSheet(workbook, language, "deadlines", PackColumns.DEADLINES)
                    .write(pages.of(scope, rows::deadlines));
        }
    }
}
