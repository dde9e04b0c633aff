package org.chancery.export;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * An ordered answer of any size, asked for a page at a time: each page begins behind the last one's end, so that neither memory nor an open cursor grows
 * with it.
 */
final class Pages<T, K> implements Iterator<T> {

    private static final int MOST = 500;

    /** Asks for a page. */
    interface Ask<T, K> {
        List<T> page(K after, int most);
    }

    private final Ask<T, K> ask;
    private final Function<T, K> key;
    private Iterator<T> page = List.<T>of().iterator();
    private K after;
    private boolean last;

    Pages(Ask<T, K> ask, K before, Function<T, K> key) {
        this.ask = ask;
        this.after = before;
        this.key = key;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !last) {
            List<T> next = ask.page(after, MOST);
            last = next.size() < MOST;
            if (!next.isEmpty()) {
                after = key.apply(next.get(next.size() - 1));
            }
            page = next.iterator();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more rows");
        }
        return page.next();
    }

    static <A, B> Iterator<B> mapped(Iterator<A> from, Function<A, B> each) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public B next() {
                return each.apply(from.next());
            }
        };
    }

    /** What each brings, one after the other. */
    static <A, B> Iterator<B> flat(Iterator<A> from, Function<A, List<B>> each) {
        return new Iterator<>() {
            private Iterator<B> at = List.<B>of().iterator();

            @Override
            public boolean hasNext() {
                while (!at.hasNext() && from.hasNext()) {
                    at = each.apply(from.next()).iterator();
                }
                return at.hasNext();
            }

            @Override
            public B next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("there are no more rows");
                }
                return at.next();
            }
        };
    }
}
