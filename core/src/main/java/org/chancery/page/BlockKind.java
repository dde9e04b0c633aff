package org.chancery.page;

/** What a block of a page is. */
public enum BlockKind {
    HEADLINE,
    STANDFIRST,
    BYLINE,
    CREDIT,
    DATE,
    DATELINE,
    CAPTION,
    BODY,
    SUBHEAD,
    RELATED,
    COMMENT,
    /** Menus, share buttons, notices, advertisements: whatever belongs to the page and not to the article. */
    OTHER;

    /** Whether a block of this kind is part of the article. */
    public boolean isArticle() {
        return switch (this) {
            case RELATED, COMMENT, OTHER -> false;
            default -> true;
        };
    }

    /** The kind's name in outputs. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
