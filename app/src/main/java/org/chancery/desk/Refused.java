package org.chancery.desk;

/** Why a request is not answered as asked: an HTTP status, one sentence of what is so, and one of what can be done. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String advice;

    Refused(int status, String sentence, String advice) {
        super(sentence);
        this.status = status;
        this.advice = advice;
    }

    static Refused missing(String what) {
        return new Refused(
                404, "There is no " + what + " in this ledger.", "It may have been read anew: search for it.");
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    String advice() {
        return advice;
    }
}
