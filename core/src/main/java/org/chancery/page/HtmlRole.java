package org.chancery.page;

/** What an element's tag, class names or id say it is for; one bit each, so that a box can have several. */
enum HtmlRole {
    FURNITURE(1),
    RELATED(2),
    COMMENT(4),
    BIO(8),
    BODY(16),
    BYLINE(32),
    DATE(64),
    CREDIT(128),
    CAPTION(256),
    STANDFIRST(512),
    EMBED(1024),
    HEADLINE(2048),
    MAIN(4096),
    PAYWALL(8192),
    UPDATED(16384);

    private final int bit;

    HtmlRole(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
