package org.chancery.view;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.jspecify.annotations.Nullable;

/**
 * A ledger of made articles, as many statements as asked for, written by plain SQL: twelve statements and three events an article, twenty years, speakers
 * and words as uneven as in the news. The same seed makes the same rows.
 */
public final class MadeLedger {

    private static final int STATEMENTS = 12;
    private static final int EVENTS = 3;
    private static final int DAYS = 7300;
    private static final int FIRST_DAY = 149_021; // 2008-01-01, as the ledger counts days
    private static final List<String> COUNTRIES = List.of(
            ("USA GBR FRA RUS CHN IND PAK IRN IRQ SYR TUR ISR EGY SAU YEM AFG UKR POL DEU ITA ESP NGA KEN ETH SDN SOM ZAF BRA MEX"
                            + " COL VEN JPN KOR PRK IDN PHL THA MMR BGD LKA NPL")
                    .split(" "));
    private static final List<String> SECTORS = List.of("GOV", "MIL", "LEG", "OPP", "REB", "CVL", "JRN", "COP");
    private static final List<String> STANCES = List.of("denies", "doubts", "asks", "demands", "promises", "threatens");
    private static final List<String> CHANNELS = List.of("twitter", "press conference", "interview", "telephone");
    private static final List<String> TYPES =
            List.of("CONSULT", "ASSAULT", "PROTEST", "ACCUSE", "AID", "COERCE", "AGREE");
    private static final List<String> CUES = List.of("said", "denied", "asked", "told reporters", "insisted");

    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final Connection connection;
    private final MadeWords words;
    private final Random random;
    private final int actors;
    private final double[] popularity;
    private final double[] outlets = MadeWords.falling(2000);
    private final double[] countries = MadeWords.falling(COUNTRIES.size());
    private final Map<Integer, Integer> ofDay = new HashMap<>();
    private int eventOfDay;
    private int eventDay;

    private MadeLedger(Connection connection, long statements, long seed) {
        this.connection = connection;
        words = new MadeWords(seed);
        random = words.random();
        actors = (int) Math.max(200, Math.min(1_000_000, statements / 20));
        popularity = MadeWords.falling(actors);
    }

    public static void fill(Path file, long statements, long seed) throws SQLException {
        try (Ledger ledger = Ledger.open(file)) {
            Connection c = ledger.connection();
            try (Statement s = c.createStatement()) {
                s.execute("PRAGMA synchronous = OFF");
                s.execute("PRAGMA foreign_keys = OFF");
                s.execute("PRAGMA cache_size = -1000000");
                s.execute("PRAGMA wal_autocheckpoint = 20000");
                c.setAutoCommit(false);
                new MadeLedger(c, statements, seed).all((int) (statements / STATEMENTS));
                c.commit();
                c.setAutoCommit(true);
                s.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
    }

    private void all(int articles) throws SQLException {
        row("run", "id, command, settings, started", 1, "made", "{}", "2026-01-01T00:00:00Z");
        row("reader", "id, program, format, lexicons, sha256", 1, "0.1.0", "chancery-dossier/2", "{}", "00");
        row("made_by", "id, name", 1, "rules/made");
        for (int a = 0; a < actors; a++) {
            String name = name(a);
            row(
                    "actor",
                    "id, key, key_hash, name, type, country, sector",
                    a + 1,
                    "name:" + name + "|" + a,
                    Records.keyHash("name:" + name + "|" + a),
                    name,
                    "person",
                    country(a),
                    sector(a));
            row("actor_search", "rowid, name", a + 1, name);
        }
        for (int i = 0; i < articles; i++) {
            article(i + 1, FIRST_DAY + (int) ((long) i * DAYS / articles));
            if (i % 2000 == 1999) {
                flush();
                connection.commit();
            }
        }
        flush();
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
    }

    static String name(int actor) {
        return MadeWords.person(actor);
    }

    private String country(int actor) {
        return COUNTRIES.get(new MadeWordsDraw(actor).of(countries));
    }

    private static String sector(int actor) {
        return SECTORS.get(actor * 7 % SECTORS.size());
    }

    /** A draw that an actor's number alone decides. */
    private record MadeWordsDraw(int actor) {
        int of(double[] sums) {
            double at = new Random(actor * 101L + 3).nextDouble() * sums[sums.length - 1];
            int i = 0;
            while (sums[i] < at) {
                i++;
            }
            return i;
        }
    }

    private void article(int version, int day) throws SQLException {
        String published = java.time.LocalDate.of(1600, 1, 1).plusDays(day - 1L).toString();
        String outlet = "Outlet " + (words.draw(outlets) + 1);
        StringBuilder body = new StringBuilder();
        List<Integer> cast = new ArrayList<>();
        for (int m = 0; m < 5; m++) {
            int actor = words.draw(popularity);
            if (!cast.contains(actor)) {
                cast.add(actor);
                row(
                        "cast_member",
                        "version, number, actor, country, sector",
                        version,
                        cast.size(),
                        actor + 1,
                        country(actor),
                        sector(actor));
            }
        }
        long base = ((long) day << 28) + ofDay.merge(day, STATEMENTS, Integer::sum) - STATEMENTS + 1;
        for (int n = 1; n <= STATEMENTS; n++) {
            statement(version, n, base + n, cast, body);
        }
        events(version, day, published, base, cast);
        row("article", "id, name, record, current", version, "https://news.example/" + version, version * 41L, version);
        row("text", "id, sha256, length, body", version, "t" + version, body.length(), body.toString());
        row(
                "version",
                "id, article, number, text, reader, run, place, uri, outlet, headline, published, published_basis, language, is_article",
                version,
                version,
                1,
                version,
                1,
                1,
                "made",
                "https://news.example/" + version,
                outlet,
                MadeWords.capital(words.text(7)),
                published,
                "given",
                "en",
                1);
        row("part", "version, start, \"end\", kind", version, 0, body.length(), "paragraph");
    }

    private void statement(int version, int n, long id, List<Integer> cast, StringBuilder body) throws SQLException {
        int member = random.nextInt(cast.size());
        int actor = cast.get(member);
        String name = name(actor);
        int source = body.length();
        body.append(name).append(' ');
        int cue = body.length();
        body.append(CUES.get(random.nextInt(CUES.size()))).append(' ');
        int start = body.length();
        String content = words.text(8 + random.nextInt(25));
        body.append(content);
        int end = body.length();
        body.append(n % 4 == 0 ? ".\n\n" : ". ");
        String stance =
                random.nextInt(100) < 82 ? "affirms" : STANCES.get(random.nextInt(random.nextInt(STANCES.size()) + 1));
        @Nullable Object channel = random.nextInt(10) < 8 ? null : CHANNELS.get(random.nextInt(CHANNELS.size()));
        boolean nested = n > 1 && random.nextInt(12) == 0;
        row(
                "statement",
                "id, version, number, record, speaker, member, speaker_country, speaker_sector, doubtful, confidence, mode, kind, stance,"
                        + " channel, reported_by, start, \"end\", made_by, current",
                id,
                version,
                n,
                id * 31 % Long.MAX_VALUE,
                actor + 1,
                member + 1,
                country(actor),
                sector(actor),
                0,
                0.9,
                random.nextInt(3) == 0 ? "direct" : "indirect",
                "speech",
                stance,
                channel,
                nested ? id - 1 : null,
                start,
                end,
                1,
                1);
        span(id, "source", source, cue - 1);
        span(id, "cue", cue, start - 1);
        span(id, "content", start, end);
        row("statement_search", "rowid, content", id, content);
        int other = cast.get(random.nextInt(cast.size()));
        if (random.nextInt(8) == 0) {
            row("addressee", "actor, statement", other + 1, id);
        }
        if (random.nextInt(2) == 0) {
            row("about", "actor, statement", words.draw(popularity) + 1, id);
        }
        if (random.nextInt(20) == 0) {
            row("likeness_group", "kind, item, head", "quotation", id * 31 % Long.MAX_VALUE, id / 50);
        }
    }

    private void span(long id, String role, int start, int end) throws SQLException {
        row("statement_span", "statement, role, piece, start, \"end\"", id, role, 0, start, end);
    }

    private void events(int version, int day, String published, long statement, List<Integer> cast)
            throws SQLException {
        if (day != eventDay) {
            eventDay = day;
            eventOfDay = 0;
        }
        for (int n = 1; n <= EVENTS; n++) {
            long id = ((long) day << 28) + ++eventOfDay;
            String date = random.nextInt(10) == 0 ? published.substring(0, 7) : published;
            row(
                    "event",
                    "id, version, number, record, start, \"end\", type, factuality, main, background, on_word_of, date, date_basis, place,"
                            + " place_country, confidence, current",
                    id,
                    version,
                    n,
                    id * 37 % Long.MAX_VALUE,
                    0,
                    10,
                    TYPES.get(random.nextInt(TYPES.size())),
                    random.nextInt(10) < 8 ? "asserted" : "intended",
                    1,
                    random.nextInt(8) == 0 ? 1 : 0,
                    random.nextInt(3) == 0 ? statement + n : null,
                    random.nextInt(10) == 0 ? null : date,
                    "publication",
                    "Place " + random.nextInt(500),
                    COUNTRIES.get(words.draw(countries)),
                    0.8,
                    1);
            party(id, "actor", cast.get(random.nextInt(cast.size())));
            party(id, "recipient", cast.get(random.nextInt(cast.size())));
        }
    }

    private void party(long event, String side, int actor) throws SQLException {
        row(
                "party",
                "event, side, number, actor, member, country, sector, start, \"end\"",
                event,
                side,
                0,
                actor + 1,
                1,
                country(actor),
                sector(actor),
                0,
                5);
    }

    private void row(String table, String columns, @Nullable Object... values) throws SQLException {
        PreparedStatement insert = inserts.get(table);
        if (insert == null) {
            String marks = String.join(", ", java.util.Collections.nCopies(values.length, "?"));
            insert = connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
            inserts.put(table, insert);
        }
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private void flush() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
        }
    }
}
