package org.redress.improvement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Draws a sample. Each case gets a lot from the seed and its number, and the lowest lots of every stratum are drawn: so
 * the same seed over the same cases gives the same sample, in whatever order the cases are read, by whom and when.
 */
final class Draw {
    /** More than a thousand tasks a week nobody scores; risks come first, then the random share. */
    static final int MOST = 1_000;

    private static final long PER = 10_000;

    private final Shares shares;
    private final List<ClosedCase> cases;
    private final Map<ClosedCase, PickReason> drawn = new LinkedHashMap<>();

    private Draw(long seed, Shares shares, Collection<ClosedCase> closed) {
        this.shares = shares;
        var lots = new HashMap<ClosedCase, Long>();
        closed.forEach(one -> lots.put(one, lot(seed, one)));
        this.cases = closed.stream()
                .sorted(Comparator.<ClosedCase>comparingLong(lots::get)
                        .thenComparing(one -> one.number().value()))
                .toList();
    }

    /** The cases drawn with the reason of each, in the order of their scoring. */
    static Map<ClosedCase, PickReason> of(long seed, Shares shares, Collection<ClosedCase> closed) {
        var draw = new Draw(seed, shares, closed);
        draw.risks();
        draw.strata();
        draw.agents();
        return draw.drawn;
    }

    private void risks() {
        for (ClosedCase one : cases) {
            if (shares.obligations() && one.obligationBreached()) pick(one, PickReason.OBLIGATION_BREACHED);
            if (shares.aboveLimit() && one.aboveLimit()) pick(one, PickReason.REMEDY_ABOVE_LIMIT);
            if (shares.toneOverrides() && one.toneOverridden()) pick(one, PickReason.TONE_OVERRIDDEN);
            if (one.longPause()) pick(one, PickReason.LONG_PAUSE);
        }
    }

    /** The share of each stratum, rounded up, without regard to what the risks have drawn already. */
    private void strata() {
        cases.stream()
                .collect(groupingBy(ClosedCase::stratum, TreeMap::new, toList()))
                .values()
                .forEach(stratum -> stratum.stream()
                        .limit((stratum.size() * shares.share() + PER - 1) / PER)
                        .forEach(one -> pick(one, PickReason.RANDOM)));
    }

    private void agents() {
        cases.stream()
                .filter(one -> one.agent() != null)
                .collect(groupingBy(ClosedCase::agent, TreeMap::new, toList()))
                .values()
                .forEach(this::agent);
    }

    private void agent(List<ClosedCase> closed) {
        long has = closed.stream().filter(drawn::containsKey).count();
        closed.stream()
                .filter(one -> !drawn.containsKey(one))
                .limit(Math.max(0, shares.perAgent() - has))
                .toList()
                .forEach(one -> pick(one, PickReason.PER_AGENT));
    }

    private void pick(ClosedCase one, PickReason reason) {
        if (drawn.size() < MOST) drawn.putIfAbsent(Objects.requireNonNull(one), reason);
    }

    private static long lot(long seed, ClosedCase one) {
        var sha = sha256();
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
        var hash = sha.digest(one.number().value().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
