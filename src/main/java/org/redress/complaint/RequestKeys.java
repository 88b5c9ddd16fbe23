package org.redress.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.message.TrackingKey;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * One answer per client and idempotency key (IETF draft-ietf-httpapi-idempotency-key-header-07): 400 without a key,
 * 422 for another body under a used one, 409 while the first request runs.
 */
@Component
class RequestKeys {
    /** After this long without an answer the first request is taken to have died, and its case is answered for. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

    private static final int LONGEST_KEY = 200;
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    /** A request by its client, key and the hash of its body. */
    record Request(String client, String key, byte[] bodySha) {
        Request {
            if (key == null || key.isBlank()) throw new KeyRefused("idempotency-key-missing", 400);
            if (key.length() > LONGEST_KEY) throw new KeyRefused("idempotency-key-too-long", 400);
        }

        /** What is kept of the key: the link in the answer is made from it, and must not be found in the database. */
        String keyHash() {
            return HexFormat.of().formatHex(FileCheck.sha256(key.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The key is missing, too long, or was used for something else. */
    static class KeyRefused extends Refusal {
        KeyRefused(String code, int status) {
            super(code, status, null);
        }
    }

    private final Idempotency stored;
    private final Clock clock;

    RequestKeys(Idempotency stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * The answer this request got before, if it was made before.
     *
     * @param receipt writes one for a case whose first request died before it was answered
     */
    Optional<String> answerTo(Request request, Function<CaseNumber, String> receipt) {
        return stored.find(request.client(), request.keyHash()).map(before -> answer(request, before, receipt));
    }

    private String answer(Request request, Idempotency.Request before, Function<CaseNumber, String> receipt) {
        if (!MessageDigest.isEqual(before.bodySha(), request.bodySha()))
            throw new KeyRefused("idempotency-key-reused", 422);
        if (before.response() != null) return before.response();
        if (before.createdAt().plus(LONGEST_REQUEST).isAfter(clock.instant())) throw new StillRunning();
        return receipt.apply(before.number());
    }

    /** Takes the key for this request, in the caller's transaction; false when somebody has it. */
    boolean take(Request request) {
        return stored.take(request.client(), request.keyHash(), request.bodySha(), TrackingKey.salt(), clock.instant())
                == 1;
    }

    /** The request made this case. */
    void made(Request request, CaseNumber number) {
        stored.made(request.client(), request.keyHash(), number);
    }

    /** What the link in this request's answer is made with; empty once the person is forgotten. */
    Optional<byte[]> linkSalt(Request request) {
        return stored.find(request.client(), request.keyHash()).map(Idempotency.Request::linkSalt);
    }

    /** Keeps the answer, so that the same request gets it again. */
    String answered(CaseNumber number, String receipt) {
        stored.answered(number, receipt);
        return receipt;
    }

    /** The hash of a body and its files. */
    static byte[] hash(Object body, List<MultipartFile> files) {
        var all = new ByteArrayOutputStream();
        try {
            all.writeBytes(JSON.writeValueAsBytes(body));
            for (var file : files) all.writeBytes(FileCheck.sha256(file.getBytes()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A request can always be written as JSON", unwritable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return FileCheck.sha256(all.toByteArray());
    }
}
