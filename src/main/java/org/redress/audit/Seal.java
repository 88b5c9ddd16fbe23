package org.redress.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A signed statement: at this time these chains had these entries, and the seal before had this hash. {@code complete}
 * says that nothing written before {@code at} was left to a later seal.
 */
record Seal(
        long number,
        Instant at,
        byte[] prevHash,
        boolean complete,
        String keyId,
        List<SealPart> parts,
        byte[] hash,
        byte[] signature) {
    private static final String FORM = "redress seal 1";

    /** What is hashed and signed: lines separated by line feeds. */
    static byte[] text(long number, Instant at, byte[] prevHash, boolean complete, String keyId, List<SealPart> parts) {
        var head = Stream.of(
                FORM,
                Long.toString(number),
                at.toString(),
                Hashes.hex(prevHash),
                complete ? "complete" : "partial",
                keyId);
        var digests = parts.stream().map(part -> Hashes.hex(part.digest()));
        return Hashes.utf8(String.join("\n", Stream.concat(head, digests).toList()));
    }

    byte[] text() {
        return text(number, at, prevHash, complete, keyId, parts);
    }

    /** Whether it covers an entry of one of these chains. */
    boolean covers(Set<String> chains) {
        return parts.stream().anyMatch(part -> chains.contains(part.chain()));
    }

    /** The same seal, showing of all chains only these. */
    Seal showing(Predicate<String> chains) {
        var shown = parts.stream()
                .map(part -> part.chain() == null || chains.test(part.chain()) ? part : part.withoutChain())
                .toList();
        return new Seal(number, at, prevHash, complete, keyId, shown, hash, signature);
    }
}
