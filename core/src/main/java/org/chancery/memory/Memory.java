package org.chancery.memory;

import org.chancery.article.Article;

/** The room's door: what is kept of a reading comes in, bytes go out; bytes and the article's text come in, an equal value goes out. */
public final class Memory {

    private Memory() {}

    public static byte[] pack(Kept kept) {
        Out out = new Out();
        ArticleForm.write(out, kept.article());
        out.optional(kept.readout(), ReadoutForm::write);
        out.optional(kept.answers(), AnswersForm::write);
        return Envelope.seal(kept.house(), kept.article().words(), out.plain(), out.exact());
    }

    /**
     * @param text the article's canonical text
     * @throws MemoryException where the bytes are not what {@link #pack} made of an article with this text
     */
    public static Kept unpack(byte[] packed, String text) throws MemoryException {
        Envelope open = Envelope.open(packed, text);
        try {
            In in = open.in();
            Article article = ArticleForm.read(in, text);
            Kept kept = new Kept(open.house(), article, in.optional(ReadoutForm::read), in.optional(AnswersForm::read));
            in.end();
            return kept;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new MemoryException("what was kept of the article is no reading of it: " + e.getMessage(), e);
        }
    }
}
