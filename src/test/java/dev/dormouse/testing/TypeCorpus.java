package dev.dormouse.testing;

import dev.dormouse.result.Column;
import dev.dormouse.result.Json;
import dev.dormouse.result.Reference;
import dev.dormouse.result.Result;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** One row for each kind of value that ever made a printer stumble: its name and the value. */
public final class TypeCorpus {

    private TypeCorpus() {}

    /** The corpus as a result of the columns {@code kind} and {@code value}. */
    public static Result.Rows rows() {
        List<Column> columns = List.of(new Column("kind", Column.Kind.TEXT), new Column("value", Column.Kind.OTHER));
        return new Result.Rows(columns, new ListCursor(list()), OptionalLong.empty());
    }

    /** Names and values, in a fixed order. */
    public static List<Object[]> list() {
        List<Object[]> rows = new ArrayList<>();
        texts(rows);
        numbers(rows);
        times(rows);
        others(rows);
        return rows;
    }

    private static void texts(List<Object[]> rows) {
        add(rows, "null", null);
        add(rows, "empty", "");
        add(rows, "word null", "NULL");
        add(rows, "spaces", "  a b  ");
        add(rows, "quotes", "say \"hi\", it's \\ok\\");
        add(rows, "line breaks", "one\ntwo\r\nthree\rfour\n");
        add(rows, "tabs", "a\tb\t");
        add(rows, "controls", "bell\u0007 esc\u001b[31m nul\u0000 del\u007f nel\u0085");
        add(rows, "separators", "a,b;c|d\u2028e");
        add(rows, "end of copy", "\\.");
        add(rows, "wide", "東京 서울 ＡＢ");
        add(rows, "emoji", "🙂 👩‍👩‍👧 👍🏽 ❤️ 🇩🇪 1️⃣");
        add(rows, "combining", "e\u0301 n\u0303 a\u0308\u0323");
        add(rows, "right to left", "שלום \u202eabc\u202c");
        add(rows, "half a pair", "x\ud83dy");
        add(rows, "markup", "<b>*bold*</b> &amp; [a](b) `c` | d");
    }

    private static void numbers(List<Object[]> rows) {
        add(rows, "int", -42);
        add(rows, "long least", Long.MIN_VALUE);
        add(rows, "short", (short) 7);
        add(rows, "huge integer", new BigInteger("-123456789012345678901234567890"));
        add(rows, "decimal", new BigDecimal("1234567.8900"));
        add(rows, "decimal tiny", new BigDecimal("1E-20"));
        add(rows, "decimal large", new BigDecimal("1E+20"));
        add(rows, "decimal absurd", new BigDecimal("1E+1000000000"));
        add(rows, "double", 0.1);
        add(rows, "double whole", -3.0);
        add(rows, "double large", 1e300);
        add(rows, "double tiny", 4.9e-324);
        add(rows, "double minus zero", -0.0);
        add(rows, "double long", 2.0e-3 + 1e17 / 3);
        add(rows, "float", 0.1f);
        add(rows, "nan", Double.NaN);
        add(rows, "infinite", Float.NEGATIVE_INFINITY);
        add(rows, "true", true);
        add(rows, "false", Boolean.FALSE);
    }

    private static void times(List<Object[]> rows) {
        add(rows, "date", LocalDate.of(2021, 1, 31));
        add(rows, "date far", LocalDate.of(12021, 1, 31));
        add(rows, "date before Christ", LocalDate.of(-43, 3, 15));
        add(rows, "date infinity", LocalDate.MAX);
        add(rows, "time", LocalTime.of(12, 30));
        add(rows, "time with zone", OffsetTime.of(12, 30, 5, 0, ZoneOffset.ofHoursMinutes(5, 30)));
        add(rows, "timestamp", LocalDateTime.of(2021, 1, 1, 0, 0));
        add(rows, "timestamp fraction", LocalDateTime.of(1999, 12, 31, 23, 59, 59, 999_999_000));
        add(rows, "timestamp -infinity", LocalDateTime.MIN);
        add(rows, "timestamp with zone", OffsetDateTime.of(2021, 1, 1, 12, 30, 0, 500_000_000, ZoneOffset.ofHours(2)));
        add(rows, "instant", Instant.EPOCH);
        add(rows, "instant infinity", Instant.MAX);
        add(rows, "sql date", java.sql.Date.valueOf("2021-02-03"));
        add(rows, "sql time", java.sql.Time.valueOf("04:05:06"));
        add(rows, "sql timestamp", java.sql.Timestamp.valueOf("2021-02-03 04:05:06.7"));
    }

    private static void others(List<Object[]> rows) {
        add(rows, "uuid", UUID.fromString("00000000-0000-4000-8000-0000000000ff"));
        add(rows, "bytes", new byte[] {0, 10, -1});
        add(rows, "bytes none", new byte[0]);
        add(rows, "bytes many", new byte[40]);
        add(rows, "json", new Json("{\"a\": [1, null, \"x,y\"],\n \"b\": {}}"));
        add(rows, "json invalid", new Json("{a: 1"));
        add(rows, "reference", new Reference("Album#4 Let There Be Rock", 4));
        add(rows, "reference composite", new Reference("PlaylistTrack#1,2", List.of(1, 2)));
        add(rows, "list", Arrays.asList("a b", null, 1, List.of(new Reference("Genre#1 Rock", 1))));
        add(rows, "list empty", List.of());
        add(rows, "array", new Object[] {"x", new int[] {1, 2}});
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", "AC/DC");
        map.put("when", LocalDateTime.of(2021, 1, 1, 12, 0));
        map.put("nothing", null);
        add(rows, "map", map);
        add(rows, "map empty", Collections.emptyMap());
        add(rows, "enum", Column.Kind.TEXT);
        add(rows, "failing", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no session");
            }
        });
    }

    private static void add(List<Object[]> rows, String kind, Object value) {
        rows.add(new Object[] {kind, value});
    }
}
