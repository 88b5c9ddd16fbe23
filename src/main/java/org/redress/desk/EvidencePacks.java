package org.redress.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.audit.ChainExport;
import org.redress.audit.ExportScope;
import org.redress.audit.PublishedKeys;
import org.redress.audit.SealRun;
import org.redress.audit.WitnessExcerpt;
import org.redress.common.CaseNumber;
import org.redress.report.CaseFileRecords;
import org.redress.report.PackArchive;
import org.redress.report.PackFolder;
import org.redress.report.PackPart;
import org.redress.report.PackScope;
import org.redress.report.PackedCases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Packs cases with all that proves them, so that somebody without an account can judge them years later. Case by case
 * and without a transaction: memory does not grow with what is packed, and the last case is as fresh as its turn.
 */
@Component
class EvidencePacks {
    private static final String README = "/pack/README.txt";

    private final PackedCases cases;
    private final CaseFileRecords records;
    private final CasePapers papers;
    private final PackFolder folder;
    private final List<PackPart> parts;
    private final SealRun seals;
    private final ChainExport export;
    private final WitnessExcerpt witness;
    private final PublishedKeys keys;

    EvidencePacks(
            PackedCases cases,
            CaseFileRecords records,
            CasePapers papers,
            PackFolder folder,
            ObjectProvider<PackPart> parts,
            SealRun seals,
            ChainExport export,
            WitnessExcerpt witness,
            PublishedKeys keys) {
        this.cases = cases;
        this.records = records;
        this.papers = papers;
        this.folder = folder;
        this.parts = parts.stream().sorted(Comparator.comparing(PackPart::name)).toList();
        this.seals = seals;
        this.export = export;
        this.witness = witness;
        this.keys = keys;
    }

    /** Writes the pack and gives the SHA-256 of its list of hashes; never closes the stream. */
    String write(PackScope scope, OutputStream out) throws IOException {
        var archive = new PackArchive(out);
        var numbers = contents(scope, archive);
        proof(ExportScope.cases(numbers), archive);
        return archive.finish();
    }

    /** Packs a case for nobody; it is neither sealed nor recorded, since nobody gets it. */
    void warmUp(CaseNumber number, Locale language) throws IOException {
        contents(new PackScope(number.value(), null, null, language), new PackArchive(OutputStream.nullOutputStream()));
    }

    private List<CaseNumber> contents(PackScope scope, PackArchive archive) throws IOException {
        archive.add("README.txt", EvidencePacks::readme);
        var numbers = new ArrayList<CaseNumber>();
        try (var fonts = new PaperFonts()) {
            cases.each(scope, number -> {
                numbers.add(number);
                pack(number, scope.language(), fonts, archive);
            });
        }
        for (var part : parts) archive.add(part.name(), stream -> part.write(scope, stream));
        return numbers;
    }

    private void pack(CaseNumber number, Locale language, PaperFonts fonts, PackArchive archive) throws IOException {
        var file = records.of(number, language);
        archive.add(PackFolder.of(number.value()) + "case.pdf", out -> papers.write(file, language, fonts, out));
        folder.write(file, archive);
    }

    /** After the cases, so that whatever they show is in the record too, and sealed. */
    private void proof(ExportScope chains, PackArchive archive) throws IOException {
        seals.now();
        archive.add("record.jsonl", out -> export.write(chains, out));
        if (witness.possible()) archive.add("witness.jsonl", out -> witness.write(chains.chains(), out));
        var pem = keys.all().stream().map(PublishedKeys.Key::publicKey).collect(Collectors.joining());
        archive.add("public.pem", out -> out.write(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void readme(OutputStream out) throws IOException {
        try (InputStream text = EvidencePacks.class.getResourceAsStream(README)) {
            text.transferTo(out);
        }
    }
}
