package org.redress.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Refusal;
import org.redress.complaint.FileCheck;
import org.redress.message.TrackingKey;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Keeps what a visitor filled in, step by step, found by their cookie. It lies with us and not in the page, because a
 * telephone drops the page while its camera is open, and because files cannot be carried in a form.
 */
@Component
class DraftBook {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long MOST_BYTES = 25L * 1024 * 1024;
    private static final int MOST_FILES = 10;

    private final Drafts drafts;
    private final ObjectMapper json;
    private final Clock clock;

    DraftBook(Drafts drafts, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> find(String secret, Matter matter) {
        var visitor = Secrets.hash(secret);
        return drafts.find(visitor, matter)
                .map(row -> new Draft(
                        secret, matter, row.attempt(), read(row.fields()), drafts.files(visitor, matter), row.filed()));
    }

    /** The visitor's draft, or a fresh one when there is none or it was sent already. */
    @Transactional
    public Draft begin(String secret, Matter matter) {
        var visitor = Secrets.hash(secret);
        find(secret, matter).filter(before -> before.filed() != null).ifPresent(sent -> drafts.remove(visitor, matter));
        drafts.begin(visitor, matter, TrackingKey.salt(), clock.instant());
        return find(secret, matter).orElseThrow();
    }

    /** Keeps these fields beside those that were kept before. */
    void keep(Draft draft, Map<String, String> more) {
        var all = new HashMap<>(draft.fields());
        all.putAll(more);
        drafts.save(Secrets.hash(draft.secret()), draft.matter(), write(all), clock.instant());
    }

    /** Takes files in; refused as the intake would refuse them. */
    @Transactional
    public void add(Draft draft, List<MultipartFile> files) {
        int before = draft.files().size();
        long bytes = draft.files().stream().mapToLong(Drafts.File::bytes).sum();
        for (int index = 0; index < files.size(); index++) {
            var file = files.get(index);
            if (before + index >= MOST_FILES) throw new Refusal("too-many-files", 413, null, MOST_FILES);
            var type = FileCheck.typeOf(file, index);
            bytes += file.getSize();
            if (bytes > MOST_BYTES) throw new Refusal("upload-too-large", 413, null);
            drafts.addFile(Secrets.hash(draft.secret()), draft.matter(), stored(file, type));
        }
    }

    void remove(Draft draft, UUID file) {
        drafts.removeFile(Secrets.hash(draft.secret()), draft.matter(), file);
    }

    List<MultipartFile> files(Draft draft) {
        return drafts.filesWithBytes(Secrets.hash(draft.secret()), draft.matter()).stream()
                .map(file -> (MultipartFile) new DraftFile(file))
                .toList();
    }

    /** It was sent: only that remains. */
    @Transactional
    public void filed(Draft draft, CaseNumber number) {
        var visitor = Secrets.hash(draft.secret());
        drafts.removeFiles(visitor, draft.matter());
        drafts.filed(visitor, draft.matter(), number, clock.instant());
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        drafts.removeOlder(clock.instant().minus(KEPT));
    }

    private static Drafts.File stored(MultipartFile file, String type) {
        try {
            var content = file.getBytes();
            return new Drafts.File(Ids.next(), FileCheck.nameOf(file), type, content.length, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, String> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A draft can always be read", unreadable);
        }
    }

    private String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A draft can always be written", unwritable);
        }
    }
}
