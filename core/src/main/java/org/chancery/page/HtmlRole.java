package org.chancery.page;

/** What an element's tag, class names or id say it is for; one bit each, so that a box can have several. */
enum HtmlRole {
    FURNITURE,
    RELATED,
    COMMENT,
    BIO,
    BODY,
    BYLINE,
    DATE,
    CREDIT,
    CAPTION,
    STANDFIRST,
    EMBED,
    HEADLINE,
    MAIN,
    PAYWALL;

    int bit() {
        return 1 << ordinal();
    }
}
