package org.chancery.desk;

import java.util.List;

/** An article's text as the page shows it: paragraph by paragraph, cut wherever a record begins or ends. */
record ArticleText(List<Paragraph> paragraphs) {

    /**
     * A paragraph.
     *
     * @param kind what it is: {@code headline}, {@code body} …
     * @param label the same in words; empty where it is running text
     * @param at where it begins in the text, in UTF-16 units as scripts count
     * @param ours whether it belongs to the article and not to what stands around it
     */
    record Paragraph(String kind, String label, int at, boolean ours, List<Piece> pieces) {
        Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Characters that the same records hold.
     *
     * @param look classes of the style sheet; empty where no record holds them
     * @param records ids, the outermost first: {@code s1 s3 e2}
     * @param before what is told where a record begins, {@code behind} where it ends
     */
    record Piece(String words, String look, String records, List<Tag> before, List<Tag> behind) {
        Piece {
            before = List.copyOf(before);
            behind = List.copyOf(behind);
        }

        boolean isPlain() {
            return records.isEmpty();
        }
    }

    /** A record's label in the text. */
    record Tag(String id, String look, String words) {}

    ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }
}
