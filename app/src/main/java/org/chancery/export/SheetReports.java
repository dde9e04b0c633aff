package org.chancery.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;

/** Other reports of the same: a statement or event comes in, where else it is reported goes out as HTML, as the outlets report it beside what is second hand. */
final class SheetReports {

    /** More are counted, not shown: a page is for reading. */
    private static final int MOST = 20;

    private final Entries entries;

    SheetReports(Entries entries) {
        this.entries = entries;
    }

    private record Place(long version, String id) {}

    String also(Finding finding) {
        String head = finding.entry().sameAs().get(finding.record());
        if (head == null) {
            return "";
        }
        boolean statement = head.startsWith("s");
        List<Place> places = places(statement ? Entries.Kind.STATEMENT : Entries.Kind.EVENT, head, finding);
        List<Finding> others = places.stream()
                .limit(MOST)
                .flatMap(place -> finding(place, statement).stream())
                .toList();
        if (others.isEmpty()) {
            return "";
        }
        String more = places.size() > MOST ? "<p>and " + (places.size() - MOST) + " more</p>" : "";
        return "<details open class=\"also\"><summary>Also reported "
                + (places.size() == 1 ? "once" : places.size() + " times") + "</summary>\n"
                + (statement ? sides(others) : list(others)) + more + "</details>\n";
    }

    private List<Place> places(Entries.Kind kind, String head, Finding but) {
        return Sql.list(
                entries.connection(),
                "SELECT f.version, f.number FROM likeness_group g JOIN " + kind.table
                        + " f ON f.record = g.item AND f.current JOIN version v ON v.id = f.version JOIN article a ON a.id = v.article"
                        + " WHERE g.kind = ? AND g.head = ? AND f.record <> ? ORDER BY coalesce(v.published, '9999'), a.name, f.number",
                row -> new Place(row.id("version"), kind.letter + row.id("number")),
                kind.likeness,
                Records.read(head).orElseThrow(),
                Records.read(but.record()).orElseThrow());
    }

    private Optional<Finding> finding(Place place, boolean statement) {
        return entries.of(place.version)
                .flatMap(entry -> (statement ? Finding.statements(entry) : Finding.events(entry))
                        .stream().filter(f -> f.id().equals(place.id)).findFirst());
    }

    private static String sides(List<Finding> others) {
        List<Finding> own =
                others.stream().filter(f -> !SheetCards.isSecondHand(f)).toList();
        List<Finding> told = others.stream().filter(SheetCards::isSecondHand).toList();
        if (own.isEmpty() || told.isEmpty()) {
            return list(others);
        }
        return "<div class=\"sides\"><div><h5>As the outlets report it</h5>" + list(own)
                + "</div><div><h5>Second hand</h5>" + list(told) + "</div></div>";
    }

    private static String list(List<Finding> others) {
        return others.stream().map(SheetReports::line).collect(Collectors.joining("", "<ul>", "</ul>\n"));
    }

    private static String line(Finding f) {
        boolean statement = f.record().startsWith("s");
        String words = f.words(statement ? "content" : "trigger").orElse("");
        String where = f.entry().known("outlet").orElse(f.entry().name())
                + f.entry().known("published").map(day -> ", " + day).orElse("");
        String stance = f.text("stance")
                .filter(s -> !s.equals("affirms"))
                .map(s -> " [" + s + "]")
                .orElse("");
        return "<li>" + (statement ? SheetCards.who(f) + Html.text(stance) + ": " : "") + "<q dir=\"auto\">"
                + Html.text(words) + "</q> <small>" + Html.text(where) + " · " + Html.text(f.record())
                + "</small></li>";
    }
}
