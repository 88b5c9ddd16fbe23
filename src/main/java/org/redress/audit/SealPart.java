package org.redress.audit;

import java.nio.charset.StandardCharsets;

/**
 * What a seal says of one chain: the hashes of its new entries from {@code first} to {@code last}. In the export of
 * other cases only the digest is shown, which proves the seal and tells nothing, since entry hashes cannot be guessed.
 */
record SealPart(String chain, long first, long last, byte[] hashes, byte[] digest) {
    static SealPart of(String chain, long first, byte[] hashes) {
        long last = first + hashes.length / Hashes.SIZE - 1;
        return new SealPart(chain, first, last, hashes, digest(chain, first, last, hashes));
    }

    /** A chain that is none of the reader's business. */
    static SealPart hidden(byte[] digest) {
        return new SealPart(null, 0, 0, null, digest);
    }

    SealPart withoutChain() {
        return hidden(digest);
    }

    /** SHA-256 over the lines chain, first, last and each hash in hex, each but the last ended by a line feed. */
    private static byte[] digest(String chain, long first, long last, byte[] hashes) {
        var sha = Hashes.sha256();
        sha.update((chain + "\n" + first + "\n" + last).getBytes(StandardCharsets.UTF_8));
        for (int place = 0; place * Hashes.SIZE < hashes.length; place++)
            sha.update(("\n" + Hashes.hexAt(hashes, place)).getBytes(StandardCharsets.US_ASCII));
        return sha.digest();
    }
}
