package org.chancery.desk;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A screenshot made small enough for the docs: a PNG comes in, one of its 256 most frequent colours goes out, cut below where it is still too large. */
final class Picture {

    private static final int COLOURS = 256;
    private static final long LARGEST = 150_000; // bytes

    private Picture() {}

    static void small(Path from, Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            BufferedImage image = indexed(ImageIO.read(from.toFile()));
            ImageIO.write(image, "png", to.toFile());
            for (int height = image.getHeight(); Files.size(to) > LARGEST && height > 500; height -= 100) {
                ImageIO.write(image.getSubimage(0, 0, image.getWidth(), height), "png", to.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage indexed(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), new int[width * image.getHeight()], 0, width);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Integer> palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> nearest = new HashMap<>();
        byte[] indexes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = nearest.computeIfAbsent(pixels[i] & 0xffffff, colour -> nearest(palette, colour))
                    .byteValue();
        }
        BufferedImage small =
                new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        small.getRaster().setDataElements(0, 0, width, image.getHeight(), indexes);
        return small;
    }

    private static int nearest(List<Integer> palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++) {
            best = distance(palette.get(i), colour) < distance(palette.get(best), colour) ? i : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = (one >> shift & 255) - (other >> shift & 255);
            sum += difference * difference;
        }
        return sum;
    }

    private static IndexColorModel model(List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(c -> 0xff000000 | c).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    }
}
