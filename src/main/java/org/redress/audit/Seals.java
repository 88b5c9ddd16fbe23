package org.redress.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Seals, the keys that signed them and what waits for one; seals and keys can only be added and read. */
@Mapper
interface Seals {
    /** A seal without its parts. */
    record Head(
            long number, Instant at, byte[] prevHash, boolean complete, String keyId, byte[] hash, byte[] signature) {}

    /** What one seal says of one chain. */
    record Part(long seal, String chain, long firstSeq, byte[] hashes) {}

    record Key(String id, byte[] publicKey, Instant since) {}

    /** An entry that gets its seal now. */
    record Fresh(String chain, long seq, byte[] hash) {}

    /** What no seal covers yet; {@code seconds} is how long the oldest of it has waited. */
    record Waiting(long entries, double seconds) {}

    Waiting waiting();

    /** Whether this transaction may seal; it holds the right until its end. */
    boolean mine();

    /** Takes about {@code most} waiting entries, chain by chain in their order; each is given out once. */
    List<Fresh> take(@Param("most") int most);

    Head last();

    void add(Head seal);

    void addParts(@Param("number") long number, @Param("parts") List<SealPart> parts);

    /** Does nothing for a key that is known; the number of rows tells. */
    int addKey(Key key);

    List<Key> keys();

    /** Seals behind this number, in order. */
    List<Head> after(@Param("number") long number, @Param("limit") int limit);

    /** The same, of those seals alone that cover an entry of these chains. */
    List<Head> afterWith(@Param("number") long number, @Param("chains") String[] chains, @Param("limit") int limit);

    List<Part> parts(@Param("from") long from, @Param("to") long to);

    /** What the newest seal of a chain covers; empty when it has none. */
    Optional<SealedRecord.Last> lastOf(@Param("chain") String chain);

    /** Chains of which entries were sealed in this time. */
    List<String> chainsSealed(@Param("from") Instant from, @Param("to") Instant to);
}
