package org.chancery.export;

import static org.chancery.export.Column.day;
import static org.chancery.export.Column.text;
import static org.chancery.export.Column.whole;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.chancery.json.Json;
import org.chancery.ledger.Sql;

/**
 * The table of actors: a row for everybody who stands in the selected articles, in the order of the ledger's index of keys, which is the same for the same actors. It rests on what the articles say and not on
 * the ledger's own row, which has the spelling that happened to come first.
 */
final class ActorTable {

    /** What the articles say of somebody. */
    private record Somebody(
            String key,
            String name,
            String names,
            String type,
            String countries,
            String sectors,
            long articles,
            long statements,
            Optional<String> first,
            Optional<String> last) {}

    private record Head(long id, long hash, String key, String name, String type) {}

    private final Entries entries;
    private final boolean withoutText;

    ActorTable(Entries entries, boolean withoutText) {
        this.entries = entries;
        this.withoutText = withoutText;
    }

    Table<Somebody> table() {
        return new Table<>(
                "actors",
                "Everybody who speaks, acts or is named in the articles: a row for each, merged ones as one.",
                List.of("actor_key"),
                List.of(
                        text(
                                "actor_key",
                                "by what the actor is known over all articles: id:… an identity of actors.tsv, name:… a full name,"
                                        + " called:… a description, in:… somebody of one article alone",
                                a -> Optional.of(a.key)),
                        text("name", "the name", a -> Optional.of(a.name)),
                        text("other_names", "how else articles call the actor, '; ' between them", a -> Optional.of(
                                        a.names)
                                .filter(n -> !n.isEmpty())),
                        text(
                                "type",
                                "person, organization, government, armed force, group, country or unnamed",
                                a -> Optional.of(a.type)),
                        text(
                                "countries",
                                "ISO 3166-1 alpha-3, or IGO, NGO, MNC, as of the articles' days; '; ' between several",
                                a -> Optional.of(a.countries).filter(c -> !c.isEmpty())),
                        text(
                                "sectors",
                                "PLOVER's sectors, as of the articles' days; '; ' between several",
                                a -> Optional.of(a.sectors).filter(s -> !s.isEmpty())),
                        whole("articles", "in how many of the articles", a -> Json.of(a.articles)),
                        whole(
                                "statements",
                                "how many statements, reports of the same counted",
                                a -> Json.of(a.statements)),
                        day("first", "the first of those articles' days", Somebody::first),
                        day("last", "the last of them", Somebody::last)),
                entry -> List.of());
    }

    Iterator<List<Json>> rows() {
        Table<Somebody> table = table();
        Iterator<Head> heads = new Pages<>(
                (after, most) -> Sql.list(
                        entries.connection(),
                        "SELECT a.id, a.key_hash, a.key, a.name, a.type FROM actor a WHERE (a.key_hash, a.key) > (?, ?) AND NOT EXISTS"
                                + " (SELECT 1 FROM merged m WHERE m.actor = a.id AND m.head <> a.id) ORDER BY a.key_hash, a.key LIMIT "
                                + most,
                        row -> new Head(
                                row.id("id"), row.id("key_hash"), row.need("key"), row.need("name"), row.need("type")),
                        after.hash,
                        after.key),
                new Head(0, Integer.MIN_VALUE, "", "", ""),
                Function.identity());
        return Pages.flat(heads, head -> somebody(head).map(table::row).stream().toList());
    }

    private Optional<Somebody> somebody(Head head) {
        Condition chosen = Condition.articles(entries.selection());
        Gathered all = new Gathered();
        Sql.each(
                entries.connection(),
                "SELECT v.id AS version, coalesce(c.name, x.name) AS name, c.actor = ?1 AS own, c.country, c.sector, v.published,"
                        + " (SELECT count(*) FROM statement s WHERE s.version = v.id AND s.speaker = c.actor AND s.member = c.number) AS said"
                        + " FROM cast_member c JOIN actor x ON x.id = c.actor JOIN version v ON v.id = c.version"
                        + " JOIN article a ON a.current = v.id"
                        + " WHERE (c.actor = ?1 OR c.actor IN (SELECT m.actor FROM merged m WHERE m.head = ?1)) AND "
                        + chosen.sql() + " ORDER BY v.id",
                row -> all.add(
                        row.id("version"),
                        row.need("name"),
                        row.flag("own"),
                        row.text("country"),
                        row.text("sector"),
                        row.text("published"),
                        row.id("said")),
                chosen.after(head.id));
        return all.articles == 0 ? Optional.empty() : Optional.of(all.somebody(head));
    }

    private final class Gathered {
        private final TreeSet<String> names = new TreeSet<>();
        private final TreeSet<String> own = new TreeSet<>();
        private final TreeSet<String> countries = new TreeSet<>();
        private final TreeSet<String> sectors = new TreeSet<>();
        private final TreeSet<String> days = new TreeSet<>();
        private long articles;
        private long statements;
        private long lastVersion = -1;

        void add(
                long version,
                String name,
                boolean isOwn,
                Optional<String> country,
                Optional<String> sector,
                Optional<String> published,
                long said) {
            names.add(name);
            if (isOwn) {
                own.add(name);
            }
            country.ifPresent(countries::add);
            sector.ifPresent(sectors::add);
            published.ifPresent(this::day);
            articles += version == lastVersion ? 0 : 1;
            lastVersion = version;
            statements += said;
        }

        /** Only the first and the last one are kept. */
        private void day(String day) {
            days.add(day);
            if (days.size() > 2) {
                List<String> between = new ArrayList<>(days.subSet(days.first(), false, days.last(), false));
                days.removeAll(between);
            }
        }

        Somebody somebody(Head head) {
            boolean hidden = withoutText && head.type.equals("unnamed");
            String key = hidden ? WithoutText.hashed(head.key) : head.key;
            String name = own.isEmpty() ? names.first() : own.first();
            names.remove(name);
            return new Somebody(
                    key,
                    hidden ? "unnamed" : name,
                    hidden ? "" : String.join("; ", names),
                    head.type,
                    String.join("; ", countries),
                    String.join("; ", sectors),
                    articles,
                    statements,
                    days.isEmpty() ? Optional.empty() : Optional.of(days.first()),
                    days.isEmpty() ? Optional.empty() : Optional.of(days.last()));
        }
    }
}
