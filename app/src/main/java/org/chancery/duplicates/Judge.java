package org.chancery.duplicates;

import java.util.List;

/**
 * Tells whether two items are the same again. In: items of one kind. Out: the keys under which possible partners stand in an index, and a verdict on a pair.
 *
 * <p>Both hang on the items alone: on no other item, no order and no state. The verdict on (a, b) is the verdict on (b, a).
 */
public interface Judge<T> {

    /** At most so many keys has an item. */
    int MOST_KEYS = 64;

    /**
     * The keys of the item, distinct and ascending. Two items that are the same again share at least one but for rare cases that each judge names; none
     * for an item that says too little to be told from others.
     */
    List<Long> keys(T item);

    Verdict compare(T a, T b);
}
