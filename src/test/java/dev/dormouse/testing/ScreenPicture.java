package dev.dormouse.testing;

import org.jline.utils.ScreenTerminal;
import org.jline.utils.WCWidth;

/**
 * A screen as text: the cursor is a bar before the character that it stands on, and what is shown in reverse colours, such as
 * the chosen line of a menu, stands between angle quotes. White space at the ends of lines and empty lines at the end are left
 * out.
 */
final class ScreenPicture {

    private static final char CURSOR = '▏';

    private final long[] cells;
    private final int columns;
    private final int cursorColumn;
    private final int cursorRow;

    private ScreenPicture(long[] cells, int columns, int[] cursor) {
        this.cells = cells;
        this.columns = columns;
        this.cursorColumn = cursor[0];
        this.cursorRow = cursor[1];
    }

    static String of(ScreenTerminal screen, int columns, int rows) {
        long[] cells = new long[columns * rows];
        int[] cursor = new int[2];
        screen.dump(cells, cursor);
        ScreenPicture picture = new ScreenPicture(cells, columns, cursor);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            text.append(picture.line(row).stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private String line(int row) {
        StringBuilder line = new StringBuilder();
        boolean reverse = false;
        boolean wide = false;
        for (int column = 0; column < columns; column++) {
            long cell = cells[row * columns + column];
            int point = ScreenTerminal.cellCodePoint(cell);
            if (point == 0 && wide) {
                wide = false;
                continue;
            }
            boolean reversed = ScreenTerminal.cellInverse(cell);
            if (reversed != reverse) {
                line.append(reversed ? '‹' : '›');
                reverse = reversed;
            }
            if (row == cursorRow && column == cursorColumn) {
                line.append(CURSOR);
            }
            line.appendCodePoint(point == 0 ? ' ' : point);
            wide = WCWidth.wcwidth(point) == 2;
        }
        if (row == cursorRow && cursorColumn >= columns) {
            line.append(CURSOR);
        }
        return reverse ? line.append('›').toString() : line.toString();
    }
}
