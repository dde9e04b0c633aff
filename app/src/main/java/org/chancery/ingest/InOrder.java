package org.chancery.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Does the same work on many items over several threads; results come out in the order of the items, and few items are in memory at once. */
public final class InOrder {

    private static final long WEIGHT_AT_ONCE = 64L << 20;
    private static final long STACK = 8L << 20;
    private static final int FEW = 4; // for each thread

    private InOrder() {}

    /** What is done with each result. */
    public interface Sink<R> {
        void take(R result) throws java.io.IOException;
    }

    private record Running<R>(Future<R> result, long weight) {}

    public static <T, R> void run(
            Iterator<T> items, ToLongFunction<T> weight, int threads, Function<T, R> work, Sink<R> sink)
            throws java.io.IOException {
        run(items, weight, threads, threads * FEW, work, sink);
    }

    /** @param ahead how many items may be in work or done while a result is taken: where that takes long at times, the threads have something to do meanwhile */
    static <T, R> void run(
            Iterator<T> items, ToLongFunction<T> weight, int threads, int ahead, Function<T, R> work, Sink<R> sink)
            throws java.io.IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(null, task, "chancery-reader", STACK);
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Running<R>> running = new ArrayDeque<>();
            long total = 0;
            while (items.hasNext()) {
                T item = items.next();
                long w = weight.applyAsLong(item);
                running.add(new Running<>(pool.submit(() -> work.apply(item)), w));
                total += w;
                while (running.size() >= ahead
                        || (running.size() > 1 && total > WEIGHT_AT_ONCE)
                        || (!running.isEmpty() && running.peek().result.isDone())) {
                    Running<R> first = running.remove();
                    total -= first.weight;
                    sink.take(await(first.result));
                }
            }
            while (!running.isEmpty()) {
                sink.take(await(running.remove().result));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R await(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading failed", e.getCause());
        }
    }
}
