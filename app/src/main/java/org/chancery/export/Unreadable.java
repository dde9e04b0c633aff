package org.chancery.export;

/** What was handed in cannot be taken: why, and what a person can do. The rest goes on. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    Unreadable(String problem, String advice) {
        super(problem);
        this.advice = advice;
    }

    String problem() {
        return String.valueOf(getMessage());
    }

    String advice() {
        return advice;
    }
}
