package org.chancery.encoder;

/** Why the encoder cannot be used, in words for whoever runs the program; the same words on every run. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unusable(String why, Throwable cause) {
        super(why, cause);
    }

    Unusable(String why) {
        super(why);
    }

    /** The innermost cause that says something: ONNX Runtime wraps what the system said of its library. */
    static String firstLine(Throwable e) {
        String said = e.toString();
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = t.getMessage();
            said = message == null || message.isBlank() ? said : message;
        }
        return said.lines().findFirst().orElse(said).strip();
    }
}
