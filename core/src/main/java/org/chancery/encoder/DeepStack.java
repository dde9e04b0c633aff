package org.chancery.encoder;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Lets something run with a stack deep enough for ONNX Runtime's library, which on being loaded goes down the process's command line sign by sign: with
 * the usual stack a thousand file names end Java without a word.
 */
final class DeepStack {

    /** Of addresses; of memory only what is used. */
    private static final long BYTES = 512L << 20;

    private DeepStack() {}

    static <T> T run(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                },
                "onnxruntime-loading",
                BYTES);
        thread.start();
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw e;
        }
    }
}
