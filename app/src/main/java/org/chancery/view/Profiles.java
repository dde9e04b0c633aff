package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.view.ActorProfile.Basis;
import org.chancery.view.ActorProfile.Identity;
import org.chancery.view.ActorProfile.Spell;
import org.chancery.view.ActorProfile.Variant;

/** An actor's number comes in; who that is, what articles call him and what he was in which time go out. */
final class Profiles {

    private static final int NAMES = 60;

    /** The current readings in which he stands. */
    private static final String STANDS =
            " FROM cast_member c INDEXED BY cast_of_actor CROSS JOIN version v ON v.id = c.version"
                    + " CROSS JOIN article r ON r.id = v.article AND r.current = v.id WHERE c.actor" + OneActor.OF;

    private final Connection connection;
    private final Countries countries;
    private final Lexicon lexicon;

    Profiles(Connection connection, Countries countries, Lexicon lexicon) {
        this.connection = connection;
        this.countries = countries;
        this.lexicon = lexicon;
    }

    Optional<ActorProfile> of(long actor) {
        return OneActor.of(connection, actor).map(this::profile);
    }

    private ActorProfile profile(OneActor members) {
        return new ActorProfile(
                identity(members),
                articles(members),
                spells(members),
                names(members),
                new Voices(connection).of(members),
                new DeedsOf(connection).of(members));
    }

    private Identity identity(OneActor members) {
        return Sql.one(
                        connection,
                        "SELECT id, key, name, type, country, sector FROM actor WHERE id = ?",
                        row -> {
                            String key = row.need("key");
                            Optional<String> country = row.text("country");
                            Optional<String> sector = row.text("sector");
                            return new Identity(
                                    row.id("id"),
                                    row.need("name"),
                                    row.need("type"),
                                    country,
                                    country.flatMap(countries::name),
                                    sector,
                                    sector.flatMap(this::meaning),
                                    basis(key),
                                    key.startsWith("id:") ? Optional.of(key.substring(3)) : Optional.empty(),
                                    members.all().stream()
                                            .filter(m -> m != members.head())
                                            .toList());
                        },
                        members.head())
                .orElseThrow();
    }

    private static Basis basis(String key) {
        String kind = key.substring(0, Math.max(0, key.indexOf(':')));
        return switch (kind) {
            case "id" -> Basis.KNOWN;
            case "called" -> Basis.DESCRIPTION;
            case "in" -> Basis.ARTICLE;
            case "split" -> Basis.SPLIT;
            default -> Basis.NAME;
        };
    }

    private Optional<String> meaning(String sector) {
        return lexicon.table("plover.tsv").rows().stream()
                .filter(row ->
                        row.get("kind").equals("sector") && row.get("name").equals(sector))
                .map(row -> row.get("meaning").replaceAll(" \\(.*\\)$", ""))
                .findFirst();
    }

    private long articles(OneActor members) {
        return Sql.one(connection, "SELECT count(DISTINCT c.version) AS n" + STANDS, row -> row.id("n"), members.json())
                .orElse(0L);
    }

    private List<Variant> names(OneActor members) {
        return Sql.list(
                connection,
                "SELECT coalesce(c.name, (SELECT name FROM actor a WHERE a.id = c.actor)) AS name, count(DISTINCT c.version) AS n"
                        + STANDS + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
                row -> new Variant(row.need("name"), row.id("n")),
                members.json(),
                NAMES);
    }

    /** One for each role word with country and sector; an article may have several. */
    private List<Spell> spells(OneActor members) {
        List<Spell> spells = new ArrayList<>();
        Sql.each(
                connection,
                "SELECT c.roles, c.country, c.sector, min(v.published) AS first, max(v.published) AS last, count(DISTINCT c.version) AS n"
                        + STANDS + " GROUP BY 1, 2, 3 ORDER BY first, last",
                row -> {
                    Optional<String> country = row.text("country");
                    Optional<String> sector = row.text("sector");
                    String roles = row.text("roles").orElse("");
                    for (String role : roles.split("; ", -1)) {
                        Spells.add(
                                spells,
                                new Spell(
                                        Optional.of(role).filter(r -> !r.isEmpty()),
                                        country,
                                        sector,
                                        row.text("first"),
                                        row.text("last"),
                                        row.id("n")));
                    }
                },
                members.json());
        return Spells.inOrder(spells);
    }
}
