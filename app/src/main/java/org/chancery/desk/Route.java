package org.chancery.desk;

/**
 * One line of the table of all that a desk answers.
 *
 * @param path with {@code {name}} for what {@link Call#path} gives
 * @param effect what an answer changes
 */
record Route(Method method, String path, Effect effect, Answering answering) {

    enum Method {
        GET,
        POST
    }

    /** What an answer changes. All but the first needs proof that our own page asks. */
    enum Effect {
        NOTHING,
        /** How this browser shows things; allowed with {@code --read-only}. */
        LOOKS,
        LEDGER
    }

    /** A view: a request in, what to show out. */
    interface Answering {
        Reply answer(Call call);
    }

    Route {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash, not '" + path + "'");
        }
        if ((method == Method.GET) != (effect == Effect.NOTHING)) {
            throw new IllegalArgumentException(path + ": what is got changes nothing, what is posted something");
        }
    }

    static Route get(String path, Answering answering) {
        return new Route(Method.GET, path, Effect.NOTHING, answering);
    }

    /** Changes the ledger. */
    static Route post(String path, Answering answering) {
        return new Route(Method.POST, path, Effect.LEDGER, answering);
    }
}
