package org.chancery.source;

import java.util.Optional;

/**
 * What a server called the version of a page it sent (RFC 9110, section 8.8); handed back, it is answered by the page only where that has changed.
 *
 * @param etag with its quotation marks, {@code W/} before it where it is a weak one
 * @param lastModified as the server wrote it
 */
public record Validator(Optional<String> etag, Optional<String> lastModified) {

    private static final int LONGEST = 1024;

    public Validator {
        if (!etag.map(Validator::isField).orElse(true)
                || !lastModified.map(Validator::isField).orElse(true)) {
            throw new IllegalArgumentException(
                    "no header can carry the validator " + etag.orElse("") + " " + lastModified.orElse(""));
        }
    }

    /** Of what a server sent: a value that no request could carry counts as none. Empty without any. */
    static Optional<Validator> sent(String etag, String lastModified) {
        Validator validator = new Validator(
                Optional.of(etag).filter(Validator::isField),
                Optional.of(lastModified).filter(Validator::isField));
        boolean any = validator.etag.isPresent() || validator.lastModified.isPresent();
        return any ? Optional.of(validator) : Optional.empty();
    }

    /** The lines of a request that ask for the page only where it has changed. */
    String request() {
        return etag.map(e -> "If-None-Match: " + e + "\r\n").orElse("")
                + lastModified.map(m -> "If-Modified-Since: " + m + "\r\n").orElse("");
    }

    /** Neither empty nor endless, and nothing in it that would end its line. */
    private static boolean isField(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().allMatch(c -> c >= 0x20 && c != 0x7f && c <= 0xff);
    }
}
