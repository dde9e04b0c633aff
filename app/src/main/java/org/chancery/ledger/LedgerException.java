package org.chancery.ledger;

/** The ledger cannot be used as asked: where, what is wrong, and what a person can do. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;
    private final String advice;

    public LedgerException(String place, String problem, String advice) {
        super(place + ": " + problem);
        this.place = place;
        this.problem = problem;
        this.advice = advice;
    }

    LedgerException(String place, String problem, String advice, Throwable cause) {
        super(place + ": " + problem, cause);
        this.place = place;
        this.problem = problem;
        this.advice = advice;
    }

    public String place() {
        return place;
    }

    public String problem() {
        return problem;
    }

    public String advice() {
        return advice;
    }
}
