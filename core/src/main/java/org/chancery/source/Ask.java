package org.chancery.source;

import java.util.Optional;

/**
 * What a request asks for.
 *
 * @param accept the kinds of content wanted (RFC 9110, section 12.5.1)
 * @param known what was sent the last time; only what has changed since is wanted
 */
record Ask(String accept, Optional<Validator> known) {

    private static final String PAGE = "text/html,text/plain,application/pdf;q=0.9,*/*;q=0.1";
    private static final String FEED = "application/atom+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.1";
    private static final String ROBOTS = "text/plain,*/*;q=0.1";

    static Ask page(Optional<Validator> known) {
        return new Ask(PAGE, known);
    }

    static Ask feed(Optional<Validator> known) {
        return new Ask(FEED, known);
    }

    static Ask robots() {
        return new Ask(ROBOTS, Optional.empty());
    }
}
