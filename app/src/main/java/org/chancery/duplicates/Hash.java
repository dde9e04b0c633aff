package org.chancery.duplicates;

/** Hashes that are the same on every machine and in every version, since a ledger keeps them. In: characters or numbers. Out: 64 well mixed bits. */
final class Hash {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long of(CharSequence text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * ODD;
            hash ^= hash >>> 29;
        }
        return mixed(hash);
    }

    /** Of both in this order. */
    static long of(long first, long second) {
        return mixed(first * ODD + second);
    }

    /** Every bit of the number moves every bit of the result: the last step of MurmurHash3 (Appleby). */
    private static long mixed(long number) {
        long hash = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }
}
