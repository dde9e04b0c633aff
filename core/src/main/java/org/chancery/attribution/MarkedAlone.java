package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Quotation;
import org.chancery.text.Span;

/** In a language whose words Chancery does not know: the outermost quotations, given to nobody. In: an analysis. Out: contents alone. */
final class MarkedAlone {

    private static final MadeBy BY_MARKS = new MadeBy("quotation", "marks-alone", Optional.empty(), Optional.empty());
    private static final double CONFIDENCE = 0.5;

    /** A title or a single word in marks is seldom speech. */
    private static final int FEWEST_WORDS = 3;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private MarkedAlone() {}

    static Attributions of(Analysis analysis) {
        List<Attribution> found = new ArrayList<>();
        for (Quotation quotation : analysis.quotations()) {
            if (quotation.depth() == 0 && quotation.closed() && words(quotation, analysis.text()) >= FEWEST_WORDS) {
                found.add(attribution(found.size(), quotation.pieces()));
            }
        }
        return new Attributions(found, List.of());
    }

    private static int words(Quotation quotation, String text) {
        return quotation.pieces().stream()
                .mapToInt(piece -> BLANKS.split(piece.in(text), FEWEST_WORDS + 1).length)
                .sum();
    }

    private static Attribution attribution(int index, List<Span> content) {
        return new Attribution(
                index,
                List.of(),
                List.of(),
                content,
                List.of(),
                Attribution.Mode.DIRECT,
                "",
                false,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                BY_MARKS,
                CONFIDENCE);
    }
}
