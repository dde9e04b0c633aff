package org.chancery.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Words and names for made ledgers, own and invented: a seed comes in, words whose frequencies fall as those of a language do (Zipf) come out. */
final class MadeWords {

    private static final List<String> PLAIN = List.of(
            ("the of to and a in that is for on with will be as by not has it at from are was this have its no more all must who"
                            + " which can their talks border peace government people army minister election ceasefire water oil price"
                            + " trade troops village harvest budget court police school hospital bridge harbour railway treaty sanctions"
                            + " protest strike union opposition parliament vote reform debt loan bank currency market factory wheat fishing"
                            + " drought flood storm relief camp refugee convoy envoy summit meeting visit statement report inquiry evidence"
                            + " trial verdict appeal prison hostage release prisoner rebels militia weapons missile drone shelling attack"
                            + " withdrawal patrol checkpoint crossing mediation guarantee promise threat warning demand condition deadline"
                            + " agreement framework commission observers monitors delegation neighbour ally region capital province")
                    .split(" "));

    private static final List<String> SYLLABLES = List.of(
            ("ba do ka lo mi ne pu ra si ta ve zo ler man dor vin hal rek tos mur gan bel fir cam lin sor tam wen yor dak jun pel"
                            + " ost ulm arn eth ing oss urn ash eld olm")
                    .split(" "));

    private static final List<String> GIVEN = List.of(
            ("Amara Bode Cemil Dalia Edvin Farah Goran Hanna Idris Jonas Kamil Leila Maren Nadim Olga Pavel Rashid Selma Tomas"
                            + " Umar Vera Wanja Yusuf Zora Ilse Karim Lukas Mirja Nuri Petra")
                    .split(" "));

    private static final int VOCABULARY = 40_000;

    private final Random random;
    private final List<String> words = new ArrayList<>(PLAIN);
    private final double[] falling;

    MadeWords(long seed) {
        random = new Random(seed);
        Random syllables = new Random(17);
        while (words.size() < VOCABULARY) {
            words.add(made(syllables, 2 + syllables.nextInt(3)));
        }
        falling = falling(VOCABULARY);
    }

    Random random() {
        return random;
    }

    private static String made(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    /** The sums of 1, 1/2, 1/3 … */
    static double[] falling(int length) {
        double[] sums = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }

    /** A place in the sums: 0 the likeliest. */
    int draw(double[] sums) {
        double at = random.nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (sums[mid] < at) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    String word() {
        return words.get(draw(falling));
    }

    /** So many words of running text. */
    String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /** The name of the person with this number: the same on every run. */
    static String person(int number) {
        Random own = new Random(number * 31L + 7);
        String given = GIVEN.get(own.nextInt(GIVEN.size()));
        return given + " " + capital(made(own, 2 + own.nextInt(2)));
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static List<String> shuffled(List<String> items, Random random) {
        List<String> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
