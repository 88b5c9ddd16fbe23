package org.redress.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;

/**
 * Which chains an export holds, each of them whole: all (both fields null), those named, or those with entries that were
 * sealed in {@code [from, to)}, which is at most about a minute after they were written.
 */
public record ExportScope(Set<String> chains, Instant from, Instant to) {
    public static ExportScope all() {
        return new ExportScope(null, null, null);
    }

    public static ExportScope cases(Collection<CaseNumber> numbers) {
        return new ExportScope(
                numbers.stream().map(CaseNumber::value).collect(Collectors.toCollection(TreeSet::new)), null, null);
    }

    public static ExportScope sealed(Instant from, Instant to) {
        return new ExportScope(null, from, to);
    }

    boolean isAll() {
        return chains == null && from == null;
    }
}
