package org.redress.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Writes chains so that they can be verified without this program's server. {@code write(scope, out)} puts, as lines of
 * JSON, a head, the public keys, the seals that cover the chains (of other chains only a digest) and every entry. It reads
 * page by page without a transaction, so that memory is constant however long it takes, does not close the stream, and
 * records nothing: who hands an export out records that.
 */
@Component
public class ChainExport {
    private static final int PAGE = 1000;
    /** Of so many chains the seals are looked up; of more, reading every seal once is less work. */
    private static final int FEW = 100;

    private final AuditEntries entries;
    private final Seals seals;
    private final SealBook book;
    private final Clock clock;

    ChainExport(AuditEntries entries, Seals seals, SealBook book, Clock clock) {
        this.entries = entries;
        this.seals = seals;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Writes the chains of this scope. Seals are read before entries: what was recorded in between stands there as not
     * sealed yet.
     */
    public void write(ExportScope scope, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, 65_536);
        var lines = new ExportLines(buffered);
        lines.head(scope, clock.instant());
        for (var key : seals.keys()) lines.key(key);
        var chains = chains(scope);
        boolean few = scope.chains() != null && chains.size() <= FEW;
        long sealed = few ? writeSealsOf(chains, lines) : writeSeals(chains, lines);
        long written = chains == null ? writeAll(lines) : writeChains(chains, lines);
        lines.end(sealed, written);
        buffered.flush();
    }

    /** The names of the chains, null for all. */
    private Set<String> chains(ExportScope scope) {
        if (scope.isAll()) return null;
        return scope.chains() != null ? scope.chains() : new TreeSet<>(seals.chainsSealed(scope.from(), scope.to()));
    }

    /** Of a few chains, wherever their seals lie. */
    private long writeSealsOf(Set<String> chains, ExportLines lines) throws IOException {
        var names = chains.toArray(String[]::new);
        long count = 0;
        for (var page = book.after(0, names); !page.isEmpty(); page = book.after(last(page), names)) {
            for (var seal : page) lines.seal(seal.showing(chains::contains));
            count += page.size();
        }
        return count;
    }

    /** Of all chains (null), or of so many that to read every seal once is the least work. */
    private long writeSeals(Set<String> chains, ExportLines lines) throws IOException {
        long count = 0;
        for (var page = book.after(0); !page.isEmpty(); page = book.after(last(page)))
            for (var seal : page) {
                if (chains != null && !seal.covers(chains)) continue;
                lines.seal(chains == null ? seal : seal.showing(chains::contains));
                count++;
            }
        return count;
    }

    private static long last(List<Seal> page) {
        return page.get(page.size() - 1).number();
    }

    private long writeAll(ExportLines lines) throws IOException {
        long count = 0;
        for (var page = entries.following("", 0, PAGE); !page.isEmpty(); page = following(page)) {
            for (var entry : page) lines.entry(entry);
            count += page.size();
        }
        return count;
    }

    private List<AuditEntry> following(List<AuditEntry> page) {
        var last = page.get(page.size() - 1);
        return entries.following(last.chain(), last.seq(), PAGE);
    }

    private long writeChains(Set<String> chains, ExportLines lines) throws IOException {
        long count = 0;
        for (var chain : chains) count += writeChain(chain, lines);
        return count;
    }

    private long writeChain(String chain, ExportLines lines) throws IOException {
        long count = 0;
        long after = 0;
        for (var page = entries.ofChain(chain, after, PAGE); !page.isEmpty(); ) {
            for (var entry : page) lines.entry(entry);
            count += page.size();
            after = page.get(page.size() - 1).seq();
            page = page.size() < PAGE ? List.of() : entries.ofChain(chain, after, PAGE);
        }
        return count;
    }
}
