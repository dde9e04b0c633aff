package org.chancery.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Requests come in; those whose body comes by drops are given up: after a while it must have come at so many bytes a second since its beginning. (The server's
 * own time limit begins anew with every byte, and its handler for a least rate counts what all requests send as one.)
 */
final class Pace extends Handler.Wrapper {

    /** Bytes a second. */
    static final int LEAST = 1_000;

    static final int SECONDS_OF_GRACE = 10;

    private static final String TOO_SLOW = "chancery.too-slow";

    /** Whether this request's body was given up. */
    static boolean isTooSlow(HttpServletRequest request) {
        return request.getAttribute(TOO_SLOW) != null;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Paced(request), response, callback);
    }

    private static final class Paced extends Request.Wrapper {

        private final long begun = System.nanoTime();
        private long bytes;
        private Content.@Nullable Chunk given;

        Paced(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (given != null) {
                return given;
            }
            Content.Chunk chunk = super.read();
            bytes += chunk == null ? 0 : chunk.remaining();
            return chunk;
        }

        @Override
        public void demand(Runnable ready) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            if (seconds >= SECONDS_OF_GRACE && bytes < seconds * LEAST) {
                setAttribute(TOO_SLOW, true);
                given = Content.Chunk.from(new TimeoutException(bytes + " bytes in " + seconds + " seconds"));
                ready.run();
            } else {
                super.demand(ready);
            }
        }
    }
}
