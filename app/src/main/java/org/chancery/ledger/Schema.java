package org.chancery.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;

/**
 * The plan of the file: a new one is made by {@code schema.sql}, an older one brought up to date by the migrations, each in one transaction, so that
 * a ledger is of the old version or of the new and never between.
 *
 * @param first the oldest version that the migrations lead on from; what is older was never released
 * @param migrations SQL; the first makes of {@code first} the version after it
 */
record Schema(int first, String sql, List<String> migrations) {

    /** With dossiers packed by columns, actors looked up by a hash, and rows that say what reviewers decided. */
    private static final int FIRST = 3;

    /** What SQLite calls the application id: the letters CHNC. It says that the file is a ledger. */
    static final int APPLICATION = 0x43484e43;

    Schema {
        migrations = List.copyOf(migrations);
    }

    static Schema standard() {
        return new Schema(FIRST, resource("/org/chancery/ledger/schema.sql"), List.of());
    }

    int version() {
        return first + migrations.size();
    }

    /** Makes or updates the file behind the connection. */
    void prepare(Connection connection, String place) {
        int application = pragma(connection, "application_id");
        int version = pragma(connection, "user_version");
        if (application == 0 && version == 0 && isEmpty(connection)) {
            run(connection, sql, version());
            return;
        }
        check(application, version, place);
        for (int v = version; v < version(); v++) {
            run(connection, migrations.get(v - first), v + 1);
        }
    }

    /** Whether a ledger that is only read is one that can be. */
    void check(Connection connection, String place) {
        int version = pragma(connection, "user_version");
        int application = pragma(connection, "application_id");
        if (application == 0 && version == 0 && isEmpty(connection)) {
            throw none(place);
        }
        check(application, version, place);
        if (version < version()) {
            throw new LedgerException(
                    place,
                    "it is of version " + version + ", this program reads version " + version(),
                    "'chancery ingest --ledger FILE' brings it up to date");
        }
    }

    /** There is no ledger, or none yet. */
    static LedgerException none(String place) {
        return new LedgerException(place, "it holds no ledger", "'chancery ingest PLACE --ledger FILE' makes one");
    }

    private void check(int application, int version, String place) {
        if (application != APPLICATION) {
            throw new LedgerException(place, "it is a database, but no ledger of Chancery's", "check the file's name");
        }
        if (version < first) {
            throw new LedgerException(
                    place,
                    "an earlier Chancery wrote it, before the first release (version " + version
                            + "; this one reads from version " + first + " on)",
                    "read the inputs again into a new ledger, with 'chancery ingest PLACE --ledger NEW'");
        }
        if (version > version()) {
            throw new LedgerException(
                    place,
                    "a newer Chancery wrote it (version " + version + "; this one knows " + version() + ")",
                    "use that newer program; nothing was changed");
        }
    }

    private static void run(Connection connection, String sql, int version) {
        Transaction.immediate(connection, () -> {
            if (pragma(connection, "user_version") < version) { // another process may have been quicker
                Script.of(sql).forEach(one -> Sql.change(connection, one));
                Sql.change(connection, "PRAGMA application_id = " + APPLICATION);
                Sql.change(connection, "PRAGMA user_version = " + version);
            }
            return version;
        });
    }

    private static boolean isEmpty(Connection connection) {
        return Sql.one(connection, "SELECT count(*) AS n FROM sqlite_schema", r -> r.id("n") == 0)
                .orElse(false);
    }

    private static int pragma(Connection connection, String name) {
        return (int)
                (long) Sql.one(connection, "PRAGMA " + name, r -> r.id(name)).orElse(0L);
    }

    private static String resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
