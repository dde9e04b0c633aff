package org.chancery.ledger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.ledger.Findings.Done;
import org.chancery.ledger.Findings.Said;
import org.chancery.standing.Decided;

/**
 * Writes the rows of a version anew, as its reading and all decisions that stand have them: what was corrected, rejected and added, and who is split off. Every row
 * that there was keeps its id. The reading itself is never changed, so that taking a decision back brings all back.
 */
final class Rewriting {

    /** What hangs on events and statements first, as the rows that they refer to go last. */
    private static final List<String> REMOVED = List.of(
            "DELETE FROM figure WHERE event IN (SELECT id FROM event WHERE version = ?)",
            "DELETE FROM party WHERE event IN (SELECT id FROM event WHERE version = ?)",
            "DELETE FROM event_span WHERE event IN (SELECT id FROM event WHERE version = ?)",
            "DELETE FROM event WHERE version = ?",
            "DELETE FROM about WHERE statement IN (SELECT id FROM statement WHERE version = ?)",
            "DELETE FROM addressee WHERE statement IN (SELECT id FROM statement WHERE version = ?)",
            "DELETE FROM statement_span WHERE statement IN (SELECT id FROM statement WHERE version = ?)",
            "DELETE FROM statement WHERE version = ?",
            "DELETE FROM cast_member WHERE version = ?");

    private final Ledger ledger;
    private final Connection connection;
    private final CastRows cast;
    private final SaidRows said;
    private final DoneRows done;

    Rewriting(Ledger ledger, CastRows cast, SaidRows said, DoneRows done) {
        this.ledger = ledger;
        connection = ledger.connection();
        this.cast = cast;
        this.said = said;
        this.done = done;
    }

    /** Within a transaction of the caller's, for the current version of an article. */
    static void article(Ledger ledger, long article) {
        Connection connection = ledger.connection();
        Rewriting rewriting =
                new Rewriting(ledger, new CastRows(connection), new SaidRows(connection), new DoneRows(connection));
        List<Insert> inserts = Stream.of(rewriting.cast.inserts(), rewriting.said.inserts(), rewriting.done.inserts())
                .flatMap(List::stream)
                .toList();
        try {
            Sql.one(connection, "SELECT current FROM article WHERE id = ?", r -> r.whole("current"), article)
                    .ifPresent(current -> current.ifPresent(rewriting::version));
            rewriting.cast.actors().flush();
            inserts.forEach(Insert::flush);
        } finally {
            inserts.forEach(Insert::close);
            rewriting.cast.actors().close();
        }
    }

    private record Was(long id, long record) {}

    /** Rows of the version that wait to be written must have been written. */
    void version(long version) {
        Optional<Json.Obj> dossier = ledger.dossier(version);
        if (dossier.isEmpty()) {
            return;
        }
        JudgedRecords judged = JudgedRecords.of(connection, version);
        Findings found = FindingsReader.read(dossier.get());
        Findings decided = FindingsReader.read(Decided.of(dossier.get(), judged.byId()));
        List<Said> allSaid = withRejected(decided.said(), found.said(), "s", Said::number, judged);
        List<Done> allDone = withRejected(decided.done(), found.done(), "e", Done::number, judged);
        Map<Integer, Was> saidBefore = before("statement", version);
        Map<Integer, Was> doneBefore = before("event", version);
        said.ids().reserve(found.head().published());
        done.ids().reserve(found.head().published());
        said.unsearched(version);
        REMOVED.forEach(sql -> Sql.change(connection, sql, version));
        Findings all = decided.with(allSaid, allDone);
        CastRows.Rows actors = cast.members(version, all);
        Map<Integer, Long> rows = said.write(
                version,
                all,
                records("s", saidBefore, judged),
                actors,
                marks("s", saidBefore, judged, doubted(found, decided)));
        done.write(
                version,
                all,
                records("e", doneBefore, judged),
                actors,
                rows,
                marks("e", doneBefore, judged, otherTypes(found, decided)));
    }

    private static <T> List<T> withRejected(
            List<T> decided, List<T> found, String letter, Function<T, Integer> number, JudgedRecords judged) {
        List<T> all = new ArrayList<>(decided);
        found.stream()
                .filter(f -> JudgedRecords.REJECTED.equals(judged.words().get(letter + number.apply(f))))
                .forEach(all::add);
        return all;
    }

    private Map<Integer, Was> before(String table, long version) {
        Map<Integer, Was> before = new HashMap<>();
        Sql.each(
                connection,
                "SELECT id, number, record FROM " + table + " WHERE version = ?",
                r -> before.put((int) r.id("number"), new Was(r.id("id"), r.id("record"))),
                version);
        return before;
    }

    private static Map<Integer, Long> records(String letter, Map<Integer, Was> before, JudgedRecords judged) {
        Map<Integer, Long> records = new HashMap<>();
        before.forEach((number, was) -> records.put(number, was.record));
        judged.refs().forEach((id, ref) -> {
            if (id.startsWith(letter)) {
                records.put(number(id), ref.number());
            }
        });
        return records;
    }

    private static Marks marks(
            String letter, Map<Integer, Was> before, JudgedRecords judged, Map<Integer, String> found) {
        Map<Integer, Long> ids = new HashMap<>();
        before.forEach((number, was) -> ids.put(number, was.id));
        Map<Integer, String> words = new HashMap<>();
        judged.words().forEach((id, word) -> {
            if (id.startsWith(letter)) {
                words.put(number(id), word);
            }
        });
        return new Marks(ids, words, found);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static Map<Integer, String> doubted(Findings found, Findings decided) {
        Map<Integer, String> doubted = new HashMap<>();
        List<Integer> still =
                decided.said().stream().filter(Said::doubtful).map(Said::number).toList();
        found.said().stream()
                .filter(s -> s.doubtful() && !still.contains(s.number()))
                .forEach(s -> doubted.put(s.number(), "doubtful"));
        return doubted;
    }

    private static Map<Integer, String> otherTypes(Findings found, Findings decided) {
        Map<Integer, String> now = new HashMap<>();
        decided.done().forEach(e -> now.put(e.number(), e.type()));
        Map<Integer, String> others = new HashMap<>();
        found.done().forEach(e -> {
            if (!e.type().equals(now.getOrDefault(e.number(), e.type()))) {
                others.put(e.number(), e.type());
            }
        });
        return others;
    }
}
