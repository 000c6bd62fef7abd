package pilottrap.output.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.NumberOutput;

/**
 * Growing CSV text. Numbers are the shortest that read back as the same double, the same on every JDK ({@code
 * Double.toString} of JDK 17 is not); words that a spreadsheet would run as a formula are disarmed.
 */
final class Text {
    private static final double LARGEST_PLAIN = 1e15;

    private byte[] bytes = new byte[8_192];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    Text put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    Text raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    Text raw(byte[] more) {
        return raw(more, more.length);
    }

    Text raw(byte[] more, int size) {
        reserve(size);
        System.arraycopy(more, 0, bytes, length, size);
        length += size;
        return this;
    }

    Text number(long number) {
        if (number < 0) {
            return raw(Long.toString(number));
        }
        reserve(20);
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    Text number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN) {
            return number((long) number);
        }
        return raw(NumberOutput.toString(number, true));
    }

    /** A number to five significant digits, for what is only drawn. */
    Text rounded(float number) {
        double size = Math.abs((double) number);
        if ((size == Math.rint(size) && size < LARGEST_PLAIN) || !(size >= 1e-6 && size < 1e9)) {
            return number((double) number);
        }
        int decimals = 4;
        double scale = 1e4;
        for (double at = size; at < 1; at *= 10) {
            decimals++;
            scale *= 10;
        }
        for (double at = size; at >= 10 && decimals > 0; at /= 10) {
            decimals--;
            scale /= 10;
        }
        return decimal(number < 0, Math.round(size * scale), decimals);
    }

    private Text decimal(boolean negative, long scaled, int decimals) {
        long digits = scaled;
        int places = decimals;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        if (negative && digits != 0) {
            put('-');
        }
        long unit = 1;
        for (int i = 0; i < places; i++) {
            unit *= 10;
        }
        number(digits / unit);
        if (places > 0) {
            put('.');
            long rest = digits % unit;
            for (long at = unit / 10; at > rest && at > 1; at /= 10) {
                put('0');
            }
            number(rest);
        }
        return this;
    }

    /** A word in quotation marks where it needs them, and never a formula. */
    Text word(String word) {
        String safe = word.replaceAll("\\p{Cc}+", " ");
        if (!safe.isEmpty() && "=+-@|%".indexOf(safe.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        if (safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.startsWith("'") || safe.startsWith(" ")) {
            safe = '"' + safe.replace("\"", "\"\"") + '"';
        }
        return raw(safe);
    }
}
