package org.chancery.source;

/** Why bytes that begin as a record does are none. */
final class NoRecord extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    NoRecord(String why) {
        super(why, null, false, false); // thrown for every odd byte of a hostile archive: no stack
        this.why = why;
    }

    String why() {
        return why;
    }
}
