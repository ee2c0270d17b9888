package dev.dormouse.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Times for people: {@code 3.2 ms}, {@code 12 ms}, {@code 1.23 s}, {@code 2 min 3 s}, {@code 1 h 0 min 5 s}. */
public final class Durations {

    private Durations() {}

    /** The time, rounded to what matters at its size. A negative one counts as none. */
    public static String text(Duration time) {
        BigDecimal millis = time.isNegative()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(time.getSeconds(), -3).add(BigDecimal.valueOf(time.getNano(), 6));
        BigDecimal tenths = millis.setScale(1, RoundingMode.HALF_UP);
        if (tenths.compareTo(BigDecimal.TEN) < 0) {
            return tenths + " ms";
        }
        BigDecimal whole = millis.setScale(0, RoundingMode.HALF_UP);
        if (whole.compareTo(BigDecimal.valueOf(1000)) < 0) {
            return whole.toPlainString() + " ms";
        }
        BigDecimal seconds = millis.movePointLeft(3).setScale(2, RoundingMode.HALF_UP);
        if (seconds.compareTo(BigDecimal.valueOf(60)) < 0) {
            return seconds + " s";
        }
        long rounded = seconds.setScale(0, RoundingMode.HALF_UP).longValue();
        String minutes = rounded / 60 % 60 + " min " + rounded % 60 + " s";
        return rounded < 3600 ? minutes : rounded / 3600 + " h " + minutes;
    }
}
