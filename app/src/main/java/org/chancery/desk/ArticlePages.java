package org.chancery.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.ledger.Records;
import org.chancery.text.Span;
import org.chancery.view.ArticleSheet;
import org.chancery.view.Articles;
import org.chancery.view.Elsewhere;
import org.chancery.view.Reading;
import org.chancery.view.VersionChanges;

/** The pages of one article: its text with its records, a record's card, what changed between versions. */
final class ArticlePages {

    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");
    private static final int SHOWN = 110;
    private static final int TAG = 24;

    private final Readers readers;
    private final Articles articles;
    /** A reading changes with the decisions on it. */
    private record Shown(long version, boolean current, Map<Long, List<ArticleSheet.Decided>> decisions) {}

    private final Shelf<Shown, Reading> shelf =
            Shelf.upTo(16, reading -> reading.text().length());
    private final Shelf<String, ArticleView> unfinished =
            Shelf.upTo(4, view -> view.reading().text().length());

    ArticlePages(Rooms rooms) {
        readers = rooms.readers();
        articles = new Articles(rooms.lexicon());
    }

    List<Route> routes() {
        return List.of(
                Route.get("/article/{id}", this::page),
                Route.get("/article/{id}/more", this::more),
                Route.get("/article/{id}/card/{record}", this::card),
                Route.get("/article/{id}/versions", this::versions),
                Route.get("/record/{record}", this::record));
    }

    private record Opened(ArticleSheet sheet, Reading reading) {}

    private Opened opened(LedgerReader reader, long article, OptionalInt number) {
        ArticleSheet sheet = articles.sheet(reader.ledger(), article, number)
                .orElseThrow(() -> Refused.missing(
                        number.isEmpty()
                                ? "article " + article
                                : "version " + number.getAsInt() + " of the article " + article));
        Shown shown = new Shown(sheet.version(), sheet.current(), sheet.decisions());
        Reading reading = shelf.get(shown, () -> articles.reading(reader.ledger(), sheet.version()))
                .orElseThrow(() -> Refused.missing("reading of the article " + article));
        return new Opened(sheet, reading);
    }

    private Reply page(Call call) {
        ArticleView view = view(call);
        unfinished.put(view.address(), view);
        return new Reply.Page(view.title(), Optional.empty(), "article", view, 200);
    }

    /** The rest of a long text, which the page asks for once its beginning is there. */
    private Reply more(Call call) {
        int from = number(call, "from").orElse(1);
        OptionalInt version = number(call, "version");
        ArticleView view = unfinished.get(address(call.id("id"), version)).orElseGet(() -> view(call));
        return Reply.part("articleMore", view.stretch(from));
    }

    private ArticleView view(Call call) {
        OptionalInt version = number(call, "version");
        Optional<String> asked = call.parameter("record");
        boolean whole = call.parameter("whole").isPresent();
        return readers.ask(reader -> {
            Opened opened = opened(reader, call.id("id"), version);
            return view(opened, version, asked.map(record -> card(reader, opened, record)), whole);
        });
    }

    private Reply card(Call call) {
        OptionalInt version = number(call, "version");
        return Reply.part(
                "recordCard",
                readers.ask(reader -> card(reader, opened(reader, call.id("id"), version), call.path("record"))));
    }

    /** Of a record, wherever it stands. */
    private Reply record(Call call) {
        String record = call.path("record");
        OptionalLong article = readers.ask(reader -> articles.articleOf(reader.ledger(), numbered(record)));
        if (article.isEmpty()) {
            throw Refused.missing("record " + English.cut(record, 40));
        }
        return Reply.redirect("/article/" + article.getAsLong() + "?record=" + record);
    }

    private Reply versions(Call call) {
        VersionChanges changes = readers.ask(reader -> {
            Opened newer = opened(reader, call.id("id"), number(call, "to"));
            int before = number(call, "from").orElse(Math.max(1, newer.sheet.number() - 1));
            Opened older = opened(reader, call.id("id"), OptionalInt.of(before));
            return articles.changes(older.sheet, older.reading, newer.sheet, newer.reading);
        });
        String title = "Versions of " + title(changes.newer());
        return new Reply.Page(title, Optional.empty(), "versions", changes, 200);
    }

    private static OptionalInt number(Call call, String name) {
        return call.parameter(name)
                .filter(v -> v.matches("[1-9][0-9]{0,5}"))
                .map(v -> OptionalInt.of(Integer.parseInt(v)))
                .orElse(OptionalInt.empty());
    }

    private static long numbered(String record) {
        return Records.read(record).orElseThrow(() -> Refused.missing("record " + English.cut(record, 40)));
    }

    private RecordCard card(LedgerReader reader, Opened opened, String record) {
        long number = numbered(record);
        String id = opened.sheet.idOf(number).orElse("");
        Telling telling = new Telling(opened.sheet, opened.reading);
        Optional<RecordCard> said = opened.reading.said(id).map(s -> {
            Elsewhere elsewhere = articles.ofStatement(reader.ledger(), opened.sheet.version(), number);
            return new StatementCards(telling).card(s, number, elsewhere);
        });
        return said.or(() -> opened.reading.done(id).map(e -> {
                    Elsewhere elsewhere = articles.ofEvent(reader.ledger(), number);
                    return new EventCards(telling).card(e, number, elsewhere);
                }))
                .orElseThrow(() -> Refused.missing("record " + record + " in this version of the article"));
    }

    private static String address(long article, OptionalInt version) {
        return "/article/" + article + (version.isPresent() ? "?version=" + version.getAsInt() : "");
    }

    private static ArticleView view(Opened opened, OptionalInt version, Optional<RecordCard> open, boolean whole) {
        ArticleSheet sheet = opened.sheet;
        String question = version.isPresent() ? "?version=" + version.getAsInt() + "&record=" : "?record=";
        List<ArticleView.Entry> entries = entries(opened, question);
        java.util.Map<String, ArticleView.Entry> byId = new java.util.HashMap<>();
        entries.forEach(e -> byId.put(e.id(), e));
        ArticleText text =
                TextCutter.cut(opened.reading, id -> tag(java.util.Objects.requireNonNull(byId.get(id), id)));
        return new ArticleView(
                sheet,
                opened.reading,
                title(sheet),
                address(sheet.article(), version),
                sheet.origin().uri().filter(LINK.asMatchPredicate()),
                text,
                entries,
                open,
                whole);
    }

    static String title(ArticleSheet sheet) {
        return sheet.origin().headline().orElse(sheet.name());
    }

    private static ArticleText.Tag tag(ArticleView.Entry e) {
        String doubt = e.doubtful() ? " ?" : "";
        String words = e.statement() ? English.cut(e.who(), TAG) + doubt + (e.unsure() ? " " + e.how() : "") : e.how();
        String look = (e.statement() ? "said" : "done") + (e.unsure() ? " unsure" : "");
        return new ArticleText.Tag(e.id(), look, words);
    }

    private record Placed(Span place, ArticleView.Entry entry) {}

    private static List<ArticleView.Entry> entries(Opened opened, String question) {
        Telling telling = new Telling(opened.sheet, opened.reading);
        Stream<Placed> said = opened.reading.said().stream()
                .map(s -> new Placed(Span.cover(s.content()), entry(telling, s, question)));
        Stream<Placed> done =
                opened.reading.done().stream().map(e -> new Placed(e.trigger(), entry(telling, e, question)));
        return Stream.concat(said, done)
                .sorted(Comparator.comparing(Placed::place))
                .map(Placed::entry)
                .toList();
    }

    private static ArticleView.Entry entry(Telling telling, Reading.Said s, String question) {
        String record = telling.record(s.id());
        return new ArticleView.Entry(
                s.id(),
                Span.cover(s.content()).start(),
                record,
                true,
                telling.speaker(s),
                Telling.how(s),
                s.stance() != org.chancery.statement.Statement.Stance.AFFIRMS || !telling.isClaim(s),
                s.doubtful(),
                telling.passedOn(s),
                English.cut(telling.reading().words(s.content()), SHOWN),
                decided(telling.sheet(), s.id()),
                telling.sheet().isRejected(s.id()),
                question + record + "#card");
    }

    private static ArticleView.Entry entry(Telling telling, Reading.Done e, String question) {
        String record = telling.record(e.id());
        boolean sure = e.factuality() == org.chancery.event.Event.Factuality.ASSERTED;
        String to = telling.parties(e.recipients());
        String by = telling.parties(e.actors());
        return new ArticleView.Entry(
                e.id(),
                e.trigger().start(),
                record,
                false,
                (by.isEmpty() ? "nobody named" : by) + (to.isEmpty() ? "" : " → " + to),
                English.words(e.code().type())
                        + (sure ? "" : " · " + e.factuality().label()),
                !sure,
                false,
                e.onWordOf()
                        .flatMap(telling.reading()::said)
                        .map(s -> "as " + telling.speaker(s) + " " + Telling.how(s))
                        .orElse(""),
                English.cut(e.trigger().in(telling.reading().text()), SHOWN),
                decided(telling.sheet(), e.id()),
                telling.sheet().isRejected(e.id()),
                question + record + "#card");
    }

    private static String decided(ArticleSheet sheet, String id) {
        return String.join(
                "; ",
                sheet.decisions(id).stream()
                        .map(d -> Telling.decided(d.verdict())
                                + d.field().map(f -> " " + f).orElse("") + " by " + d.reviewer())
                        .distinct()
                        .toList());
    }
}
