package org.chancery.page;

import java.util.List;
import org.chancery.source.Capture;
import org.chancery.text.Note;

/**
 * A page as characters, cut into typed blocks in the order a reader meets them.
 *
 * @param text the decoded characters, a byte order mark removed, all else kept
 * @param charset the encoding they were decoded with, and {@code charsetEvidence} what told
 * @param blocks every block, the dropped ones too
 * @param claims what the page says of itself
 * @param verdict whether it is an article, and why not
 */
public record Page(
        Capture capture,
        String text,
        String charset,
        String charsetEvidence,
        List<Block> blocks,
        List<Claim> claims,
        Verdict verdict,
        List<Note> notes) {

    /** Whether the page is an article; {@code reason} in words, {@code rule} by name. */
    public record Verdict(boolean article, String rule, String reason) {
        public static final Verdict ARTICLE = new Verdict(true, "article", "");
    }

    public Page {
        blocks = List.copyOf(blocks);
        claims = List.copyOf(claims);
        notes = List.copyOf(notes);
    }
}
