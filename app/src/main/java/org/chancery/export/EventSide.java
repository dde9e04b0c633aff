package org.chancery.export;

import java.util.List;
import java.util.function.Function;
import org.chancery.standing.Facts;
import org.chancery.standing.Piece;

/** One side of an event: who stands there comes in, the columns that event tables have of a side go out. */
record EventSide(Finding event, List<Facts> parties) {

    static EventSide of(Finding event, String side) {
        return new EventSide(event, event.json().all(side));
    }

    /** A field of each, in step. */
    String list(Function<String, String> field) {
        return TabCells.list(
                parties.stream().map(p -> p.text("actor").orElse("")).map(field).toList());
    }

    String names() {
        return list(event.entry()::actorName);
    }

    String countries() {
        return list(a -> event.of(a, "country"));
    }

    String cow() {
        return list(a -> Countries.standard().cow(event.of(a, "country")));
    }

    String sectors() {
        return list(a -> event.of(a, "sector"));
    }

    /** The first sector that is known. */
    String primarySector() {
        return TabCells.cell(parties.stream()
                .flatMap(p -> p.text("actor").stream())
                .map(a -> event.of(a, "sector"))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse(""));
    }

    String titles() {
        return list(a -> String.join(", ", event.entry().actor(a).texts("roles")));
    }

    /** As the article calls them where the event is told. */
    String raw() {
        return TabCells.list(parties.stream().map(EventSide::words).toList());
    }

    private static String words(Facts party) {
        return Piece.words(party.pieces("span"));
    }
}
