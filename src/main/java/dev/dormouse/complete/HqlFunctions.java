package dev.dormouse.complete;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The functions that Hibernate knows on every database, or on those that can do it; the useful first. */
final class HqlFunctions {

    /**
     * How it is called; where it makes sense; what it gives and takes (text, number, boolean, date, object, collection, x for
     * anything); what it does.
     */
    private static final String TABLE = """
            count(value); agg; n x; how many have a value; * counts rows
            sum(number); agg; n n; the sum
            avg(number); agg; n n; the mean
            min(value); agg; x x; the least
            max(value); agg; x x; the greatest
            size(collection); any; n c; how many it has
            coalesce(value, …); any; x x; the first that is not null
            lower(text); any; t t; in small letters
            upper(text); any; t t; in capitals
            length(text); any; n t; how many characters
            character_length(text); any; n t; how many characters
            octet_length(text); any; n t; how many bytes
            bit_length(text); any; n t; how many bits
            concat(text, …); any; t t; one behind the other
            substring(text, start, length); any; t t; a part of a text; the first character is 1
            substr(text, start, length); any; t t; a part of a text
            trim(leading | trailing | both character from text); any; t t; without spaces, or that character, around
            ltrim(text); any; t t; without spaces before it
            rtrim(text); any; t t; without spaces behind it
            lpad(text, length, character); any; t t; filled up from the left
            rpad(text, length, character); any; t t; filled up from the right
            replace(text, pattern, replacement); any; t t; with each pattern replaced
            left(text, length); any; t t; its first characters
            right(text, length); any; t t; its last characters
            locate(pattern, text, start); any; n t; where the pattern is; 0 if nowhere
            instr(text, pattern); any; n t; where the pattern is; 0 if nowhere
            regexp_like(text, pattern); any; b t; whether it matches the regular expression
            position(pattern in text); any; n t; where the pattern is; 0 if nowhere
            overlay(text placing other from start for length); any; t t; with a part replaced
            pad(text with length leading | trailing character); any; t t; filled up to a length
            repeat(text, times); any; t t; several times
            initcap(text); any; t t; each word with a capital
            translate(text, from, to); any; t t; with characters exchanged
            reverse(text); any; t t; backwards
            soundex(text); any; t t; how it sounds
            space(count); any; t n; so many spaces
            ascii(text); any; n t; the code of the first character
            chr(code); any; t n; the character of a code
            collate(text as collation); any; t t; sorted by other rules
            format(date as pattern); any; t d; as text by a pattern of Java's
            str(value); any; t x; as text
            to_char(value, pattern); any; t x; as text by a pattern of the database
            to_number(text, pattern); any; n t; as a number by a pattern of the database
            to_date(text, pattern); any; d t; as a date by a pattern of the database
            to_timestamp(text, pattern); any; d t; as a moment by a pattern of the database
            string(enum); any; t x; the name of an enum's constant
            ordinal(enum); any; n x; the position of an enum's constant
            cast(value as type); any; x x; as another type
            hex(bytes); any; t x; as hexadecimal digits
            md5(text); any; x t; the MD5 hash
            sha(text); any; x t; the SHA-256 hash
            abs(number); any; n n; without its sign
            round(number, digits); any; n n; rounded
            floor(number); any; n n; the next whole number below
            ceiling(number); any; n n; the next whole number above
            mod(number, divisor); any; n n; the remainder
            sign(number); any; n n; -1, 0 or 1
            sqrt(number); any; n n; the square root
            cbrt(number); any; n n; the cube root
            pi; any; n x; the number pi
            rand(); any; n x; a random number from 0 to 1
            power(base, exponent); any; n n; to the power of
            exp(number); any; n n; e to the power of
            ln(number); any; n n; the natural logarithm
            log10(number); any; n n; the logarithm to 10
            log(base, number); any; n n; the logarithm to a base
            trunc(number or date, digits or unit); any; x x; cut off behind a digit or a unit
            truncate(number or date, digits or unit); any; x x; cut off behind a digit or a unit
            sin(number); any; n n; the sine
            cos(number); any; n n; the cosine
            tan(number); any; n n; the tangent
            cot(number); any; n n; the cotangent
            asin(number); any; n n; the arc sine
            acos(number); any; n n; the arc cosine
            atan(number); any; n n; the arc tangent
            atan2(y, x); any; n n; the angle of a point
            sinh(number); any; n n; the hyperbolic sine
            cosh(number); any; n n; the hyperbolic cosine
            tanh(number); any; n n; the hyperbolic tangent
            asinh(number); any; n n; the inverse hyperbolic sine
            acosh(number); any; n n; the inverse hyperbolic cosine
            atanh(number); any; n n; the inverse hyperbolic tangent
            degrees(number); any; n n; radians as degrees
            radians(number); any; n n; degrees as radians
            bitand(number, number); any; n n; bits that both have
            bitor(number, number); any; n n; bits that one has
            bitxor(number, number); any; n n; bits that only one has
            bitnot(number); any; n n; all bits the other way
            least(value, …); any; x x; the least of them
            greatest(value, …); any; x x; the greatest of them
            ifnull(value, other); any; x x; the other if there is no value
            nullif(value, other); any; x x; null if they are equal
            year(date); any; n d; the year
            month(date); any; n d; the month
            day(date); any; n d; the day of the month
            hour(time); any; n d; the hour
            minute(time); any; n d; the minute
            second(time); any; n d; the second
            week(date); any; n d; the week of the year
            quarter(date); any; n d; the quarter
            day_of_week(date); any; n d; the day of the week
            day_of_month(date); any; n d; the day of the month
            day_of_year(date); any; n d; the day of the year
            dayname(date); any; t d; the name of the day
            monthname(date); any; t d; the name of the month
            extract(field from date); any; n d; one field of a date or time
            date_trunc(unit, date); any; d d; cut off behind a unit
            timestampadd(unit, number, date); any; d d; so many units later
            timestampdiff(unit, from, to); any; n d; how many units are between them
            current_date; any; d x; the database's date
            current_time; any; d x; the database's time
            current_timestamp; any; d x; the database's date and time
            local_date; any; d x; the date
            local_time; any; d x; the time
            local_datetime; any; d x; the date and time
            offset_datetime; any; d x; the date and time with its zone
            element(collection); any; x c; each of a collection
            elements(collection); any; c c; all of a collection, as one
            index(list); any; n i; the position in a list
            indices(list); any; c i; all positions of a list, as one
            key(map); any; x m; the key of a map's entry
            keys(map); any; c m; all keys of a map, as one
            value(map); any; x c; the value of a map's entry
            values(map); any; c c; all values of a map, as one
            entry(map); any; x m; a map's entry
            maxelement(collection); any; x c; the greatest of a collection
            minelement(collection); any; x c; the least of a collection
            maxindex(collection); any; x i; the greatest position or key
            minindex(collection); any; x i; the least position or key
            id(entity); any; x o; its key
            version(entity); any; x o; its version
            naturalid(entity); any; x o; its natural id
            type(entity); any; x o; its class
            treat(entity as subclass); any; x o; as one of its subclasses
            fk(relation); any; x o; the foreign key, without a join
            function(name, …); any; x x; a function of the database
            sql(text, …); any; x t; SQL as it is; ? for each argument
            column(alias.column as type); any; x x; a column that is no attribute
            all(query); any; x x; all that a query gives, in a comparison
            some(query); any; x x; one of what a query gives, in a comparison
            any(condition); agg; b b; whether it holds for one
            every(condition); agg; b b; whether it holds for all
            listagg(text, separator); agg; t t; all in one text
            array_agg(value); agg; c x; all in one array
            stddev(number); agg; n n; the standard deviation
            variance(number); agg; n n; the variance
            median(number); agg; n n; the middle value
            var_pop(number); agg; n n; the variance of the population
            var_samp(number); agg; n n; the variance of the sample
            stddev_pop(number); agg; n n; the standard deviation of the population
            stddev_samp(number); agg; n n; the standard deviation of the sample
            corr(y, x); agg; n n; the correlation
            covar_pop(y, x); agg; n n; the covariance of the population
            covar_samp(y, x); agg; n n; the covariance of the sample
            regr_slope(y, x); agg; n n; the slope of the regression line
            regr_intercept(y, x); agg; n n; where the regression line begins
            regr_r2(y, x); agg; n n; how well the regression line fits
            regr_count(y, x); agg; n n; how many pairs
            mode(); ord; x x; the most frequent
            percentile_cont(fraction); ord; n n; the percentile, interpolated
            percentile_disc(fraction); ord; n n; the percentile, one of the values
            row_number(); win; n x; the number of the row
            rank(); win; n x; the rank, with gaps
            dense_rank(); win; n x; the rank, without gaps
            percent_rank(); win; n x; the rank from 0 to 1
            cume_dist(); win; n x; the part up to this row
            ntile(buckets); win; n n; the number of its bucket
            lag(value, distance, default); win; x x; of the row before
            lead(value, distance, default); win; x x; of the row behind
            first_value(value); win; x x; of the first row
            last_value(value); win; x x; of the last row
            nth_value(value, n); win; x x; of the n-th row
            rollup(value, …); grp; x x; sums of sums, too
            cube(value, …); grp; x x; sums of all combinations
            array(value, …); any; c x; an array
            array_append(array, value); any; c c; with one more at the end
            array_concat(array, …); any; c c; one behind the other
            array_contains(array, value); any; b c; whether it has it
            array_contains_nullable(array, value); any; b c; the same, nulls too
            array_fill(value, length); any; c x; the same value all over
            array_get(array, index); any; x c; one of an array
            array_includes(array, array); any; b c; whether it has all of the other
            array_includes_nullable(array, array); any; b c; the same, nulls too
            array_intersects(array, array); any; b c; whether they share any
            array_intersects_nullable(array, array); any; b c; the same, nulls too
            array_overlaps(array, array); any; b c; whether they share any
            array_length(array); any; n c; how many
            array_list(value, …); any; c x; a list
            array_position(array, value); any; n c; where it is
            array_positions(array, value); any; c c; everywhere it is
            array_prepend(value, array); any; c c; with one more at the beginning
            array_remove(array, value); any; c c; without the value
            array_remove_index(array, index); any; c c; without that position
            array_replace(array, old, new); any; c c; with the value replaced
            array_reverse(array); any; c c; backwards
            array_set(array, index, value); any; c c; with another value there
            array_slice(array, from, to); any; c c; a part
            array_sort(array); any; c c; in order
            array_to_string(array, separator); any; t c; as one text
            array_trim(array, count); any; c c; without its last
            json_array(value, …); any; x x; a JSON array
            json_object(key : value, …); any; x x; a JSON object
            json_value(json, path); any; x x; one value of a document
            json_query(json, path); any; x x; a part of a document
            json_exists(json, path); any; b x; whether a document has the path
            json_arrayagg(value); agg; x x; all in a JSON array
            json_objectagg(key value value); agg; x x; all in a JSON object
            json_array_append(json, path, value); any; x x; with one more in an array
            json_array_insert(json, path, value); any; x x; with one more at a place
            json_insert(json, path, value); any; x x; with a value where there is none
            json_mergepatch(json, json); any; x x; both as one
            json_remove(json, path); any; x x; without the path
            json_replace(json, path, value); any; x x; with the value replaced
            json_set(json, path, value); any; x x; with the value there
            xmlelement(name tag, …); any; x x; an element
            xmlattributes(value as name, …); any; x x; the attributes of an element
            xmlcomment(text); any; x t; a comment
            xmlconcat(xml, …); any; x x; one behind the other
            xmlforest(value as tag, …); any; x x; elements
            xmlpi(name target, text); any; x x; a processing instruction
            xmlquery(path passing xml); any; x x; a part of a document
            xmlexists(path passing xml); any; b x; whether a document has the path
            xmlagg(xml); agg; x x; all one behind the other
            generate_series(start, stop, step); rows; x x; a row for each number or time
            unnest(array); rows; x c; a row for each of an array
            json_table(json, path columns (…)); rows; x x; a row for each match in a document
            xmltable(path passing xml columns …); rows; x x; a row for each match in a document
            """;

    static final List<HqlFunction> ALL = HqlFunction.read(TABLE);

    private static final Map<String, HqlFunction> BY_NAME = byName();

    private HqlFunctions() {}

    private static Map<String, HqlFunction> byName() {
        Map<String, HqlFunction> byName = new HashMap<>();
        ALL.forEach(f -> byName.put(f.name(), f));
        return byName;
    }

    static Optional<HqlFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
}
