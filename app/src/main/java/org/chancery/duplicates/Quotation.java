package org.chancery.duplicates;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Words that one article gives as somebody's own.
 *
 * @param article which article: a man who says <em>yes</em> twice in one has said it twice
 * @param published the day of the article
 * @param pieces the quoted words alone, in text order, without what stands between them
 */
public record Quotation(long article, Who speaker, Optional<LocalDate> published, List<String> pieces) {

    private static final String BETWEEN = " … ";

    public Quotation {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(published, "published");
        pieces = List.copyOf(pieces);
    }

    /** All its words; between two pieces the outlet's own words were, so that something may be left out there. */
    public String text() {
        return String.join(BETWEEN, pieces);
    }
}
