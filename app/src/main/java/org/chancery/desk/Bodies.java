package org.chancery.desk;

import io.javalin.http.Context;
import java.util.concurrent.Semaphore;

/** Where forms and files are received, a few at a time: who sends slowly keeps only those from sending who would be too many, and nobody from reading. */
final class Bodies {

    /** Of the desk's threads, so that most are always free for pages. */
    static final int AT_ONCE = 8;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** All that was sent is read, so that nobody waits for it later. */
    void receive(Context context) {
        if (!free.tryAcquire()) {
            throw new Refused(
                    503,
                    "The desk is still receiving what was sent before; this was not read, and nothing was changed.",
                    "Send it again in a moment.");
        }
        try {
            context.formParamMap();
        } catch (Exception e) { // checked ones too, which the server hides
            throw Pace.isTooSlow(context.req()) ? tooSlow() : e instanceof RuntimeException known ? known : broken();
        } finally {
            free.release();
        }
    }

    private static Refused broken() {
        return new Refused(400, "What was sent is no whole form; nothing was changed.", "Send it again.");
    }

    private static Refused tooSlow() {
        return new Refused(
                408,
                "What was sent came too slowly: less than " + Pace.LEAST + " bytes a second; nothing was changed.",
                "Send it again, or read the files with 'chancery ingest' where they lie.");
    }
}
