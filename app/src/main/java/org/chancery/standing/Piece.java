package org.chancery.standing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.json.Json;

/** A stretch of an article's text, in code points, and the words it marks; the words are empty where an export goes without. */
public record Piece(int start, int end, String words) {

    public Piece {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: start " + start + ", end " + end);
        }
    }

    /** A span as a dossier's JSON has it; empty where it is none. */
    public static Optional<Piece> of(Facts span) {
        if (span.value("start") instanceof Json.Num start && span.value("end") instanceof Json.Num end) {
            return Optional.of(new Piece(
                    (int) start.value(), (int) end.value(), span.text("words").orElse("")));
        }
        return Optional.empty();
    }

    /** From the first piece's beginning to the last one's end; empty where there are none. */
    public static Optional<Piece> cover(List<Piece> pieces) {
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(
                        pieces.stream().mapToInt(Piece::start).min().orElseThrow(),
                        pieces.stream().mapToInt(Piece::end).max().orElseThrow(),
                        words(pieces)));
    }

    /** The words of all, {@code " … "} between them. */
    public static String words(List<Piece> pieces) {
        return pieces.stream().map(Piece::words).collect(Collectors.joining(" … "));
    }
}
