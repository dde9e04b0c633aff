package org.chancery.desk;

/**
 * The Equal Earth projection (Šavrič, Patterson and Jenny, 2018), on which countries keep their areas. In: degrees. Out: places on a field of {@link #WIDTH} by {@link
 * #HEIGHT}, without the Antarctic.
 */
final class EqualEarth {

    static final int WIDTH = 1000;
    static final int HEIGHT = 440;

    private static final double A1 = 1.340264;
    private static final double A2 = -.081106;
    private static final double A3 = .000893;
    private static final double A4 = .003796;
    private static final double ROOT = Math.sqrt(3) / 2;
    private static final double WIDEST = 2 * Math.sqrt(3) * Math.PI / (3 * A1);
    private static final double SCALE = WIDTH / (2 * WIDEST);
    private static final double NORTH = y(83.7);

    private EqualEarth() {}

    /** A place on the field. */
    record Spot(double x, double y) {}

    static Spot of(double longitude, double latitude) {
        double theta = theta(latitude);
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        double x = 2
                * Math.sqrt(3)
                * Math.toRadians(longitude)
                * Math.cos(theta)
                / (3 * (9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1));
        return new Spot(rounded(WIDTH / 2.0 + x * SCALE), rounded((NORTH - y(latitude)) * SCALE));
    }

    private static double theta(double latitude) {
        return Math.asin(ROOT * Math.sin(Math.toRadians(latitude)));
    }

    private static double y(double latitude) {
        double theta = theta(latitude);
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        return theta * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
