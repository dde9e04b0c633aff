package org.chancery.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.chancery.json.Json;

/** Numbers as Python prints them, so that both scorers' outputs can be compared as text. */
final class Digits {

    private Digits() {}

    /** {@code f"{value:.Nf}"}: the exact binary value, rounded half to even. */
    static String fixed(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** {@code f"{100*value:5.1f}"}. */
    static String percent(double value) {
        return padLeft(fixed(100 * value, 1), 5);
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** {@code repr(value)}: the shortest digits that read back as the same number. Java 17's own are sometimes longer. */
    static String repr(double value) {
        if (value == 0) {
            return "0.0";
        }
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < 17; precision++) {
            BigDecimal shorter = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == value) {
                return plain(shorter);
            }
        }
        return plain(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String digits = stripped.unscaledValue().abs().toString();
            String rest = digits.substring(1);
            String sign = stripped.signum() < 0 ? "-" : "";
            String size = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return sign + digits.charAt(0) + (rest.isEmpty() ? "" : "." + rest) + "e" + size;
        }
        return stripped.scale() <= 0 ? stripped.toPlainString() + ".0" : stripped.toPlainString();
    }

    /** {@code round(value, 4)}. */
    static double round4(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** {@code round(value, 4)} as a JSON number. */
    static Json rounded(double value) {
        return number(round4(value));
    }

    /** The value as a JSON number with Python's digits. */
    static Json number(double value) {
        return new Json.Num(repr(value));
    }

    /** {@code statistics.mean}: the exact mean, rounded once. */
    static double mean(List<Double> values) {
        BigDecimal sum = values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), new MathContext(60))
                .doubleValue();
    }
}
