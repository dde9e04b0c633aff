package org.chancery.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.source.Bytes;
import org.chancery.standing.Decided;
import org.sqlite.SQLiteConfig;

/**
 * The room's door: a file comes in, an open ledger goes out. One process writes; others read it at the same time, also with other programs. To be closed.
 *
 * <p>Trouble is a {@link LedgerException}: no file, no room, no permission, another writer, a damaged file, a newer one.
 */
public final class Ledger implements AutoCloseable {

    private static final int WAIT_MILLIS = 10_000;
    private static final int CACHE_KIBIBYTES = 64 << 10;
    private static final int LONGEST =
            64 << 20; // bytes of one value: above every text and page, below what fills the memory

    /** Some batches of articles: many write the same pages of the indexes, which then go from the log into the ledger once. */
    private static final int CHECKPOINT_PAGES = 4000;

    private final Path file;
    private final Connection connection;

    private Ledger(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        Prepared.keep(connection);
    }

    /** For writing; made where there is none, brought up to date where it is older. */
    public static Ledger open(Path file) {
        return open(file, Schema.standard());
    }

    static Ledger open(Path file, Schema schema) {
        if (Files.isDirectory(file)) {
            throw new LedgerException(file.toString(), "it is a folder", "name a file in it");
        }
        SQLiteConfig config = common();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPageSize(4096);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(CHECKPOINT_PAGES));
        return prepared(file, address(file), config, c -> schema.prepare(c, file.toString()));
    }

    /** For reading alone; never made, never changed. From a folder that may only be read it is read as it lies there. */
    public static Ledger read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Schema.none(file.toString());
        }
        SQLiteConfig config = common();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LONGEST));
        boolean lies = liesUnchanged(file);
        return prepared(
                file,
                lies ? "jdbc:sqlite:" + file.toUri() + "?immutable=1" : address(file),
                config,
                c -> Schema.standard().check(c, file.toString()));
    }

    private static String address(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    /** Where nothing may be written, SQLite cannot keep its files beside the ledger; nor is there a writer who would have his there. */
    private static boolean liesUnchanged(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null
                && !Files.isWritable(folder)
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private interface Preparing {
        void prepare(Connection connection);
    }

    private static Ledger prepared(Path file, String address, SQLiteConfig config, Preparing preparing) {
        try {
            Connection connection = config.createConnection(address);
            try {
                preparing.prepare(connection);
                return new Ledger(file, connection);
            } catch (RuntimeException e) {
                connection.close();
                throw e instanceof LedgerException l ? named(file, l) : e;
            }
        } catch (SQLException e) {
            throw Trouble.of(file.toString(), e);
        }
    }

    private static LedgerException named(Path file, LedgerException e) {
        return new LedgerException(file.toString(), e.problem(), e.advice(), e);
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.enableLoadExtension(false);
        return config;
    }

    public Path file() {
        return file;
    }

    /** For {@link Sql}. */
    public Connection connection() {
        return connection;
    }

    /** Everything that was found in one reading, as it was stored; empty where there is no such version. */
    public Optional<Json.Obj> dossier(long version) {
        return Sql.one(
                connection,
                "SELECT g.dossier, t.body, r.program, r.lexicons, r.model FROM reading g JOIN version v ON v.id = g.version"
                        + " JOIN text t ON t.id = v.text JOIN last_reader l ON l.version = v.id JOIN reader r ON r.id = l.reader WHERE g.version = ?",
                row -> {
                    try {
                        return PackedDossier.unpack(row.bytes("dossier").orElseThrow(), row.need("body"), madeBy(row));
                    } catch (IllegalArgumentException e) {
                        throw new LedgerException(
                                file.toString(),
                                "the reading of version " + version + " is damaged: " + e.getMessage(),
                                "'chancery ingest --again' reads the article anew",
                                e);
                    }
                },
                version);
    }

    /** The same as reviewers decided: corrected, without what they rejected, with what they added. An older version is as it was read. */
    public Optional<Json.Obj> decided(long version) {
        return dossier(version)
                .map(read ->
                        Decided.of(read, JudgedRecords.of(connection, version).byId()));
    }

    /** As decided, but what reviewers rejected is still there as it was read: for those who look at an article and at what was said of it. */
    public Optional<Json.Obj> withRejected(long version) {
        return dossier(version)
                .map(read ->
                        Decided.of(read, JudgedRecords.of(connection, version).kept()));
    }

    /** The page as it came; empty where it is the text itself, or pages are left out. */
    public Optional<Bytes> page(long version) {
        return Sql.one(
                connection,
                "SELECT p.length, p.bytes FROM capture c JOIN page p ON p.id = c.page WHERE c.version = ?",
                row -> Deflated.inflated(row.bytes("bytes").orElseThrow(), (int) row.id("length")),
                version);
    }

    private static Json madeBy(Row row) {
        Json lexicons;
        try {
            lexicons = JsonReader.read(row.need("lexicons"));
        } catch (JsonException e) {
            throw new IllegalArgumentException("its reader's lexicons are no JSON", e);
        }
        return Json.object()
                .put("program", "chancery")
                .put("version", row.need("program"))
                .put("lexicons", lexicons)
                .put("model", row.text("model"))
                .build();
    }

    @Override
    public void close() {
        Prepared.drop(connection);
        try {
            connection.close();
        } catch (SQLException e) {
            throw Trouble.of(file.toString(), e);
        }
    }
}
