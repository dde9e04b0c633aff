package org.chancery.page;

/** What one segment was found to be, by which rule, and how sure that is. */
record HtmlDecision(BlockKind kind, String rule, double score) {

    static final HtmlDecision OUTSIDE = new HtmlDecision(BlockKind.OTHER, "outside-article", 0.7);

    static HtmlDecision of(HtmlRole role, String rule, double score) {
        BlockKind kind =
                switch (role) {
                    case RELATED -> BlockKind.RELATED;
                    case COMMENT -> BlockKind.COMMENT;
                    case BYLINE -> BlockKind.BYLINE;
                    case DATE, UPDATED -> BlockKind.DATE;
                    case CREDIT -> BlockKind.CREDIT;
                    case CAPTION -> BlockKind.CAPTION;
                    case STANDFIRST -> BlockKind.STANDFIRST;
                    default -> BlockKind.OTHER;
                };
        return new HtmlDecision(kind, rule, score);
    }

    /** Whether it is running text of the article. */
    boolean isBody() {
        return kind == BlockKind.BODY || kind == BlockKind.SUBHEAD;
    }
}
