package org.redress.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The append-only table of acts. */
@Mapper
public interface AuditEntries {
    /**
     * Appends acts (a JSON array of their texts) to the end of a chain, in their order; the database adds number,
     * previous hash and hash in the same statement.
     */
    void append(@Param("chain") String chain, @Param("acts") String acts);

    void lockChain(@Param("chain") String chain);

    /** A chain from {@code after} on, oldest first. */
    List<AuditEntry> ofChain(@Param("chain") String chain, @Param("after") long after, @Param("limit") int limit);

    /** The end of a chain, oldest first. */
    List<AuditEntry> lastOfChain(@Param("chain") String chain, @Param("limit") int limit);

    /** The entries of all chains behind this one, in the order of chain and number. */
    List<AuditEntry> following(@Param("chain") String chain, @Param("seq") long seq, @Param("limit") int limit);
}
