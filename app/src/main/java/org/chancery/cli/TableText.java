package org.chancery.cli;

import java.util.List;
import java.util.Optional;

/** Cells come in, the first row as heads; columns of equal width go out. */
final class TableText {

    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final Style style;

    TableText(Style style) {
        this.style = style;
    }

    /** @param left the column whose cells begin at the left, the others end at the right; empty where all begin at the left */
    String of(List<List<String>> rows, Optional<Integer> left) {
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], Math.min(WIDEST, length(row.get(c))));
            }
        });
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                boolean last = c == widths.length - 1;
                boolean right = left.isPresent() && left.get() != c;
                line.append(padded(rows.get(r).get(c), widths[c], right, last)).append(last ? "" : GAP);
            }
            out.append(r == 0 ? style.faint(line.toString()) : line.toString()).append('\n');
        }
        return out.toString();
    }

    private static String padded(String cell, int width, boolean right, boolean last) {
        String cut = last ? cell : Style.cut(cell, WIDEST);
        String blanks = " ".repeat(Math.max(0, width - length(cut)));
        return right ? blanks + cut : last ? cut : cut + blanks;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
