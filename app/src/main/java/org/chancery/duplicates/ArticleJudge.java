package org.chancery.duplicates;

/** Tells whether two articles are copies, cuts or revisions of one text. In: their sketches. Out: as every {@link Judge}. */
public interface ArticleJudge extends Judge<Sketch> {

    /**
     * What is to be kept of an article in order to compare it later: about two kilobytes.
     *
     * @param body the paragraphs without headline, byline and credit, which every outlet writes anew
     */
    Sketch sketch(String body);
}
