package org.redress.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;

/** Somebody who owns the database, switches its triggers off and changes what was recorded and sealed. */
public final class Tampering implements AutoCloseable {
    /** What he does. */
    public enum Kind {
        CHANGE,
        CHANGE_WITH_HASH,
        CHANGE_WITH_CHAIN,
        DELETE,
        CUT_TAIL,
        INSERT,
        SWAP,
        RESTORE
    }

    /** The first entry of a chain that is no longer as it was sealed. */
    public record Done(Kind kind, String chain, long seq) {}

    private record Row(long seq, String id, String at, String who, String kind, String action, String old, String now) {
        byte[] hash(String chain, byte[] before, long number) {
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                sha.update(before);
                return sha.digest(String.join("\n", chain, Long.toString(number), id, at, who, kind, action, old, now)
                        .getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    private static final List<String> TABLES =
            List.of("audit_entry", "audit_seal_part", "audit_seal", "audit_unsealed");

    private final Connection database;
    private final Random random;

    public Tampering(DataSource owner, Random random) throws SQLException {
        this.database = owner.getConnection();
        this.random = random;
        for (var table : TABLES) {
            run("alter table redress." + table + " disable trigger user");
            run("create table redress.kept_" + table + " as table redress." + table);
        }
    }

    /** Does it to an entry that a seal covers, drawn by chance. */
    public Done does(Kind kind) throws SQLException {
        if (kind == Kind.RESTORE) return restored();
        var chain = draw(kind == Kind.SWAP || kind == Kind.DELETE ? 3 : 1);
        long last = number("select max(last_seq) from redress.audit_seal_part where chain = '" + chain + "'");
        long seq = 1 + random.nextInt((int) (kind == Kind.DELETE || kind == Kind.SWAP ? last - 1 : last));
        switch (kind) {
            case CHANGE -> change(chain, seq, "who = 'mallory'");
            case CHANGE_WITH_HASH -> rehash(chain, seq, seq);
            case CHANGE_WITH_CHAIN -> rehash(chain, seq, Long.MAX_VALUE);
            case DELETE -> delete(chain, seq);
            case CUT_TAIL ->
                run("delete from redress.audit_entry where chain = '%s' and seq >= %d".formatted(chain, seq));
            case INSERT -> insert(chain, seq);
            default -> swap(chain, seq, seq + 1 + random.nextInt((int) (last - seq)));
        }
        return new Done(kind, chain, seq);
    }

    private void change(String chain, long seq, String values) throws SQLException {
        run("update redress.audit_entry set %s where chain = '%s' and seq = %d".formatted(values, chain, seq));
    }

    private void rehash(String chain, long seq, long upTo) throws SQLException {
        change(chain, seq, "new_values = '{\"amountMinor\":1}'");
        byte[] before = hashOf(chain, seq - 1);
        for (var row : rows(chain)) {
            if (row.seq() < seq || row.seq() > upTo) continue;
            var hash = row.hash(chain, before, row.seq());
            hashed(chain, row.seq(), before, hash);
            before = hash;
        }
    }

    /** Half the time the later ones close up, so that the numbers look whole. */
    private void delete(String chain, long seq) throws SQLException {
        change(chain, seq, "seq = seq + 2000000");
        run("delete from redress.audit_entry where chain = '%s' and seq > 1000000".formatted(chain));
        if (random.nextBoolean()) shift(chain, seq + 1, -1);
    }

    private void insert(String chain, long seq) throws SQLException {
        shift(chain, seq, 1);
        var before = hashOf(chain, seq - 1);
        run(("insert into redress.audit_entry select chain, %d, gen_random_uuid(), at, 'mallory', who_kind, action,"
                        + " old_values, new_values, prev_hash, hash from redress.audit_entry"
                        + " where chain = '%s' and seq = %d")
                .formatted(seq, chain, seq + 1));
        var row =
                rows(chain).stream().filter(one -> one.seq() == seq).findFirst().orElseThrow();
        hashed(chain, seq, before, row.hash(chain, before, seq));
    }

    private void swap(String chain, long one, long other) throws SQLException {
        change(chain, one, "seq = seq + 1000000");
        change(chain, other, "seq = " + one);
        change(chain, one + 1000000, "seq = " + other);
    }

    /** The database as it was some seals ago. */
    private Done restored() throws SQLException {
        long last = number("select max(number) from redress.audit_seal");
        long kept = last - 1 - random.nextInt(2);
        var lost =
                "select chain, min(first_seq) as seq from redress.audit_seal_part where seal > %d group by chain order by chain limit 1"
                        .formatted(kept);
        String chain;
        long seq;
        try (var rows = database.createStatement().executeQuery(lost)) {
            rows.next();
            chain = rows.getString("chain");
            seq = rows.getLong("seq");
        }
        run("delete from redress.audit_entry e using redress.audit_seal_part p" + " where p.seal > " + kept
                + " and e.chain = p.chain and e.seq >= p.first_seq");
        run("delete from redress.audit_seal_part where seal > " + kept);
        run("delete from redress.audit_seal where number > " + kept);
        return new Done(Kind.RESTORE, chain, seq);
    }

    private void shift(String chain, long from, int by) throws SQLException {
        run("update redress.audit_entry set seq = seq + 1000000 where chain = '%s' and seq >= %d"
                .formatted(chain, from));
        run("update redress.audit_entry set seq = seq - 1000000 + (%d) where chain = '%s' and seq > 1000000"
                .formatted(by, chain));
    }

    /** A well-made entry at the end of a chain, with a time of its own. */
    public void putBehind(String chain, Instant at) throws SQLException {
        putInto(chain, 1 + number("select max(seq) from redress.audit_entry where chain = '" + chain + "'"), at);
    }

    /** A well-made entry with a number that is free, following the one before it. */
    public void putInto(String chain, long seq, Instant at) throws SQLException {
        run(
                ("insert into redress.audit_entry select chain, seq + 1, gen_random_uuid(), '%s', 'mallory', who_kind, action,"
                                + " old_values, new_values, hash, hash from redress.audit_entry"
                                + " where chain = '%s' and seq = %d")
                        .formatted(at.truncatedTo(ChronoUnit.MICROS), chain, seq - 1));
        var row =
                rows(chain).stream().filter(one -> one.seq() == seq).findFirst().orElseThrow();
        var before = hashOf(chain, seq - 1);
        hashed(chain, seq, before, row.hash(chain, before, seq));
    }

    /** Takes an entry out and leaves its number free. */
    public void takeOut(String chain, long seq) throws SQLException {
        run("delete from redress.audit_entry where chain = '%s' and seq = %d".formatted(chain, seq));
    }

    /** Gives every entry of a chain a number that is so much higher. */
    public void renumber(String chain, long by) throws SQLException {
        run("update redress.audit_entry set seq = seq + %d where chain = '%s'".formatted(by, chain));
    }

    /** Puts everything back. */
    public void undo() throws SQLException {
        run("truncate redress.audit_entry, redress.audit_seal_part, redress.audit_seal, redress.audit_unsealed");
        for (var table : List.of("audit_entry", "audit_seal", "audit_seal_part", "audit_unsealed"))
            run("insert into redress.%1$s select * from redress.kept_%1$s".formatted(table));
    }

    private String draw(int length) throws SQLException {
        var chains = new ArrayList<String>();
        try (var rows = database.createStatement()
                .executeQuery(
                        "select chain from redress.audit_seal_part where chain <> 'system' group by chain having max(last_seq) >= "
                                + length + " order by chain")) {
            while (rows.next()) chains.add(rows.getString(1));
        }
        return chains.get(random.nextInt(chains.size()));
    }

    private List<Row> rows(String chain) throws SQLException {
        var found = new ArrayList<Row>();
        try (PreparedStatement query = database.prepareStatement(
                "select seq, id, at, who, who_kind, action, old_values, new_values from redress.audit_entry"
                        + " where chain = ? order by seq")) {
            query.setString(1, chain);
            var rows = query.executeQuery();
            while (rows.next())
                found.add(new Row(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getTimestamp(3).toInstant().toString(),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7),
                        rows.getString(8)));
        }
        return found;
    }

    private byte[] hashOf(String chain, long seq) throws SQLException {
        if (seq == 0) return new byte[32];
        try (var rows = database.createStatement()
                .executeQuery(
                        "select hash from redress.audit_entry where chain = '%s' and seq = %d".formatted(chain, seq))) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private void hashed(String chain, long seq, byte[] before, byte[] hash) throws SQLException {
        try (var update = database.prepareStatement(
                "update redress.audit_entry set prev_hash = ?, hash = ? where chain = ? and seq = ?")) {
            update.setBytes(1, before);
            update.setBytes(2, hash);
            update.setString(3, chain);
            update.setLong(4, seq);
            update.executeUpdate();
        }
    }

    private long number(String query) throws SQLException {
        try (var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        undo();
        for (var table : TABLES) {
            run("drop table redress.kept_" + table);
            run("alter table redress." + table + " enable trigger user");
        }
        database.close();
    }
}
