package org.chancery.desk;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chancery.ledger.Sql;

/**
 * What a ledger holds, counted: the current reading of every article.
 *
 * @param byDay how many articles were published on each day
 */
record Overview(
        long articles,
        long statements,
        long events,
        long actors,
        long outlets,
        Map<LocalDate, Long> byDay,
        List<Latest> latest,
        List<Speaking> speakers) {

    /** An article in short; {@code id} as addresses have it. */
    record Latest(
            long id, String name, Optional<String> headline, Optional<String> outlet, Optional<String> published) {

        String title() {
            return headline.orElse(name);
        }
    }

    /** One who was often heard. */
    record Speaking(long id, String name, Optional<String> country, Optional<String> sector, long statements) {}

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int SHOWN = 10;

    static Overview of(Connection c) {
        return new Overview(
                count(c, "SELECT count(*) AS n FROM article WHERE current IS NOT NULL"),
                count(c, "SELECT count(*) AS n FROM statement WHERE current"),
                count(c, "SELECT count(*) AS n FROM event WHERE current AND same_as IS NULL"),
                count(
                        c,
                        "SELECT (SELECT count(*) FROM actor) - (SELECT count(*) FROM merged WHERE head <> actor) AS n"),
                count(c, "SELECT count(DISTINCT outlet) AS n FROM version WHERE outlet IS NOT NULL"),
                byDay(c),
                latest(c),
                speakers(c));
    }

    private static long count(Connection c, String sql) {
        return Sql.one(c, sql, row -> row.id("n")).orElse(0L);
    }

    private static Map<LocalDate, Long> byDay(Connection c) {
        Map<LocalDate, Long> days = new TreeMap<>();
        Sql.each(
                c,
                "SELECT v.published AS day, count(*) AS n FROM article a JOIN version v ON v.id = a.current"
                        + " WHERE v.published IS NOT NULL GROUP BY 1",
                row -> {
                    String day = row.need("day");
                    if (DAY.matcher(day).matches()) {
                        days.put(LocalDate.parse(day), row.id("n"));
                    }
                });
        return days;
    }

    private static List<Latest> latest(Connection c) {
        return Sql.list(
                c,
                "SELECT a.id, a.name, v.headline, v.outlet, v.published FROM article a JOIN version v ON v.id = a.current"
                        + " ORDER BY v.published DESC, v.id DESC LIMIT ?",
                row -> new Latest(
                        row.id("id"),
                        row.need("name"),
                        row.text("headline"),
                        row.text("outlet"),
                        row.text("published")),
                SHOWN);
    }

    private static List<Speaking> speakers(Connection c) {
        return Sql.list(
                c,
                "SELECT a.id, a.name, a.country, a.sector, x.n FROM (SELECT coalesce(m.head, s.speaker) AS who, sum(s.n) AS n FROM"
                        + " (SELECT speaker, count(*) AS n FROM statement WHERE current AND speaker IS NOT NULL GROUP BY speaker) s"
                        + " LEFT JOIN merged m ON m.actor = s.speaker GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?) x"
                        + " JOIN actor a ON a.id = x.who ORDER BY x.n DESC, a.id",
                row -> new Speaking(
                        row.id("id"), row.need("name"), row.text("country"), row.text("sector"), row.id("n")),
                SHOWN);
    }

    Optional<LocalDate> first() {
        return byDay.keySet().stream().findFirst();
    }

    Optional<LocalDate> last() {
        return byDay.keySet().stream().reduce((a, b) -> b);
    }

    /** From the first day to the last, in words; empty where no article has a day. */
    Optional<String> period() {
        return first().map(day -> {
            String last = English.day(last().orElse(day));
            return English.day(day).equals(last) ? last : English.day(day) + " to " + last;
        });
    }
}
