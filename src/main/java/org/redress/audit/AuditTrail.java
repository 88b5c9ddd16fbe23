package org.redress.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.engine.TransactionBound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the record of acts in the caller's transaction: no act without its entry, no entry without its act. Entries
 * are gathered and written before the commit, one statement for each chain, in the order of the acts. The hash is SHA-256 over the previous hash and the lines chain, number, id, time (UTC, microseconds), who, kind, action, old
 * and new values, each ended by a line feed but the last.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final String SYSTEM_CHAIN = "system";
    private static final SecureRandom SALT = new SecureRandom();

    /** One act as it will be hashed, every value as text; the names are those of the table's columns. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Act(
            String id, String at, String who, String whoKind, String action, String oldValues, String newValues) {}

    private final AuditEntries entries;
    private final TransactionBound<Map<String, List<Act>>> acts =
            new TransactionBound<>(LinkedHashMap::new, this::write);
    private final Clock clock;

    AuditTrail(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** An act on a case, whose row the caller has locked. */
    public void record(CaseNumber number, Person who, String action, Map<String, ?> before, Map<String, ?> after) {
        append(number.value(), who, action, before, after);
    }

    /** An act without a change of known values, such as a letter that was sent. */
    public void record(CaseNumber number, Person who, String action, Map<String, ?> after) {
        append(number.value(), who, action, Map.of(), after);
    }

    /** An act that belongs to no case: sign-in, deployment, calendar. */
    public void recordSystem(Person who, String action, Map<String, ?> after) {
        append(SYSTEM_CHAIN, who, action, Map.of(), after);
    }

    /** The salted digest that stands for a free text; the text itself stays in an erasable row. */
    public static String digest(String text) {
        if (text == null) return null;
        var salt = new byte[16];
        SALT.nextBytes(salt);
        var sha = sha256();
        sha.update(salt);
        var hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(salt) + ":" + HexFormat.of().formatHex(hash);
    }

    private void append(String chain, Person who, String action, Map<String, ?> before, Map<String, ?> after) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act = new Act(
                Ids.next().toString(), at.toString(), who.id(), who.kind().name(), action, json(before), json(after));
        acts.get().computeIfAbsent(chain, first -> new ArrayList<>()).add(act);
    }

    private void write(Map<String, List<Act>> chains) {
        if (chains.containsKey(SYSTEM_CHAIN)) entries.lockChain(SYSTEM_CHAIN);
        chains.forEach((chain, acts) -> entries.append(chain, text(acts)));
    }

    private static String json(Map<String, ?> values) {
        var texts = new TreeMap<String, Object>();
        values.forEach((key, value) -> texts.put(key, plain(value)));
        return text(texts);
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("An audit value cannot be written", unwritable);
        }
    }

    private static Object plain(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
