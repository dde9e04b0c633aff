package org.chancery.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** An input that is refused, with what the caller can do about it. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    Unreadable(String problem, String advice) {
        super(problem);
        this.advice = advice;
    }

    /** What an exception says, in one line; some say nothing but their name. */
    static String said(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** Any trouble of reading as the failure of an input. */
    static Failure failure(String place, IOException e) {
        if (e instanceof Unreadable u) {
            return new Failure(place, String.valueOf(u.getMessage()), u.advice);
        }
        if (e instanceof NoSuchFileException) {
            return new Failure(
                    place, "there is no such file or folder", "check the spelling and the working directory");
        }
        if (e instanceof AccessDeniedException) {
            return new Failure(place, "no permission to read it", "change its permissions or leave it out");
        }
        if (e instanceof FileSystemLoopException) {
            return new Failure(place, "a link leads back to a folder above it", "remove the link; all else was read");
        }
        if (e instanceof ZipException || e instanceof java.io.EOFException) {
            return new Failure(place, "the gzip data is damaged or cut off", "unpack it with gzip -t to see where");
        }
        return new Failure(place, "reading failed: " + e.getMessage(), "try again, or leave it out");
    }
}
