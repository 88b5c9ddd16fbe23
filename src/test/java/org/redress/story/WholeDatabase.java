package org.redress.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Every row of every table of a database, ours and the engine's, as one would find it in a dump. */
final class WholeDatabase {
    private static final String TABLES =
            "select table_schema || '.' || quote_ident(table_name) from information_schema.tables"
                    + " where table_schema in ('redress', 'public') and table_type = 'BASE TABLE'";
    private static final String ENTRIES =
            "select chain, seq, id, at, who, who_kind, action, old_values, new_values, prev_hash, hash"
                    + " from redress.audit_entry order by chain, seq";

    private final DataSource database;

    WholeDatabase(DataSource database) {
        this.database = database;
    }

    /** Tables that hold one of the texts, as text or as bytes, each with the text. */
    List<String> holding(List<String> texts) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            for (String table : texts(connection, TABLES))
                for (String row : texts(connection, "select t::text from " + table + " t"))
                    texts.stream()
                            .filter(text -> row.contains(text) || row.contains(hex(text)))
                            .forEach(text -> found.add(table + " " + text));
        }
        return found;
    }

    /** How many entries of the record there are; fails on the first whose hash is not that of its words. */
    int verifiedEntries() throws SQLException {
        int count = 0;
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(ENTRIES)) {
            String chain = "";
            byte[] before = new byte[32];
            for (; rows.next(); count++) {
                if (!rows.getString("chain").equals(chain)) before = new byte[32];
                chain = rows.getString("chain");
                var words = String.join(
                        "\n",
                        chain,
                        rows.getString("seq"),
                        rows.getString("id"),
                        rows.getTimestamp("at").toInstant().toString(),
                        rows.getString("who"),
                        rows.getString("who_kind"),
                        rows.getString("action"),
                        rows.getString("old_values"),
                        rows.getString("new_values"));
                var hash = sha256(before, words);
                if (!Arrays.equals(before, rows.getBytes("prev_hash")) || !Arrays.equals(hash, rows.getBytes("hash")))
                    throw new AssertionError("broken at " + chain + " " + rows.getString("seq"));
                before = hash;
            }
        }
        return count;
    }

    private static byte[] sha256(byte[] before, String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }
}
