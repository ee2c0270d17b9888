package dev.dormouse.complete;

import dev.dormouse.entity.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the shell's own words, and Querydsl's expressions, can be asked; the useful first. */
final class GroovyMembers {

    /**
     * A method.
     *
     * @param shape how it is called: {@code get(id)}, {@code where { condition }}
     */
    record Member(String shape, String summary) {

        String name() {
            int end = 0;
            while (end < shape.length() && Character.isJavaIdentifierPart(shape.charAt(end))) {
                end++;
            }
            return shape.substring(0, end);
        }

        /** What is typed for it: up to where its argument begins. */
        String text() {
            int brace = shape.indexOf(" {");
            if (brace >= 0) {
                return shape.substring(0, brace + 3);
            }
            return shape.endsWith("()") ? shape : name() + (shape.contains("(") ? "(" : "");
        }
    }

    /** The functions and variables of the shell. */
    static final List<Member> SHELL = List.of(
            new Member("select(expressions)", "a query that selects values"),
            new Member("selectFrom(variable)", "a query that selects an entity"),
            new Member("from(variable)", "a query without a selection yet"),
            new Member("update(variable)", "a query that changes entities"),
            new Member("delete(variable or object)", "a query that deletes, or deletes an object"),
            new Member("insert(variable)", "a query that inserts"),
            new Member("save(object)", "makes an object persistent"),
            new Member("commit()", "ends the unit of work and keeps it"),
            new Member("rollback()", "ends the unit of work and discards it"),
            new Member("begin()", "opens a unit of work"),
            new Member("session", "the Hibernate session"),
            new Member("connection", "the JDBC connection"),
            new Member("sql", "groovy.sql.Sql on the connection"),
            new Member("hql(query)", "runs HQL"),
            new Member("db", "the database and its catalogue"),
            new Member("_", "the last result"));

    static final List<String> KEYWORDS = List.of(
            "def",
            "new",
            "if",
            "for",
            "while",
            "return",
            "import",
            "class",
            "true",
            "false",
            "null",
            "in",
            "as",
            "instanceof",
            "assert",
            "println",
            "else",
            "try",
            "catch",
            "finally",
            "throw",
            "switch",
            "case",
            "var",
            "record",
            "enum",
            "interface",
            "static",
            "final",
            "void",
            "int",
            "long",
            "boolean",
            "double",
            "this",
            "super",
            "break",
            "continue",
            "trait",
            "default",
            "do",
            "private",
            "throws");

    static final List<Member> ENTITY_CLASS = List.of(
            new Member("where { condition }", "those for which the condition holds"),
            new Member("all()", "all of them"),
            new Member("get(id)", "the one with that key"),
            new Member("first()", "any one of them"),
            new Member("count()", "how many there are"),
            new Member("list()", "all as a list"),
            new Member("orderBy { attribute.asc() }", "in that order"),
            new Member("limit(n)", "at most so many"),
            new Member("create(attributes)", "makes one and saves it"));

    static final List<Member> ENUM_CLASS =
            List.of(new Member("values()", "all of them"), new Member("of(label)", "the one with that label"));

    static final List<Member> ENTITY_QUERY = List.of(
            new Member("list()", "all as a list"),
            new Member("count()", "how many there are"),
            new Member("first()", "the first, or null"),
            new Member("orderBy { attribute.asc() }", "in that order"),
            new Member("limit(n)", "at most so many"),
            new Member("where { condition }", "those for which this holds, too"),
            new Member("offset(n)", "without the first"),
            new Member("one()", "the only one"),
            new Member("exists()", "whether there is any"));

    static final List<Member> QUERY = List.of(
            new Member("fetch()", "the results as a list"),
            new Member("where(condition)", "those for which it holds"),
            new Member("fetchOne()", "the only result, or null"),
            new Member("fetchFirst()", "the first result, or null"),
            new Member("orderBy(order)", "in that order"),
            new Member("join(path, variable)", "with what it leads to"),
            new Member("leftJoin(path, variable)", "with what it leads to, if anything"),
            new Member("innerJoin(path, variable)", "with what it leads to"),
            new Member("fetchJoin()", "the last join is loaded, too"),
            new Member("on(condition)", "the last join's condition"),
            new Member("from(variable)", "what to select from"),
            new Member("select(expressions)", "what to select"),
            new Member("groupBy(expressions)", "one result for each group"),
            new Member("having(condition)", "the groups for which it holds"),
            new Member("distinct()", "each result once"),
            new Member("limit(n)", "at most so many"),
            new Member("offset(n)", "without the first"),
            new Member("exists()", "whether there is any, as a condition"));

    private static final Member SET = new Member("set(path, value)", "what to change");
    private static final Member WHERE = new Member("where(condition)", "those for which it holds");
    private static final Member EXECUTE = new Member("execute()", "does it; how many");

    private static final Map<String, List<Member>> CHANGES = Map.of(
            "update",
            List.of(SET, WHERE, EXECUTE, new Member("setNull(path)", "takes its value away")),
            "delete",
            List.of(WHERE, EXECUTE),
            "insert",
            List.of(
                    new Member("set(path, value)", "one of its values"),
                    new Member("columns(paths)", "whose values follow"),
                    new Member("values(values)", "one for each column"),
                    new Member("select(query)", "where the values come from"),
                    EXECUTE));

    /** What can be asked of {@code update(…)} and its like. */
    static List<Member> change(String how) {
        return CHANGES.getOrDefault(how, List.of());
    }

    /** What an attribute is in {@code orderBy}. */
    static final List<Member> ORDERS =
            List.of(new Member("asc()", "ascending order"), new Member("desc()", "descending order"));

    private static final List<Member> SIMPLE = List.of(
            new Member("eq(value)", "equal"),
            new Member("ne(value)", "not equal"),
            new Member("in(values)", "one of them"),
            new Member("notIn(values)", "none of them"),
            new Member("isNull()", "without a value"),
            new Member("isNotNull()", "with a value"));

    private static final List<Member> COMPARABLE = List.of(
            new Member("gt(value)", "greater"),
            new Member("goe(value)", "greater or equal"),
            new Member("lt(value)", "less"),
            new Member("loe(value)", "less or equal"),
            new Member("between(from, to)", "within, both ends included"),
            new Member("asc()", "ascending order"),
            new Member("desc()", "descending order"),
            new Member("max()", "the greatest"),
            new Member("min()", "the least"));

    private static final List<Member> TEXT = List.of(
            new Member("like(pattern)", "matches, % for anything"),
            new Member("contains(text)", "has it inside"),
            new Member("startsWith(text)", "begins so"),
            new Member("endsWith(text)", "ends so"),
            new Member("equalsIgnoreCase(text)", "equal in any case"),
            new Member("containsIgnoreCase(text)", "has it inside in any case"),
            new Member("startsWithIgnoreCase(text)", "begins so in any case"),
            new Member("likeIgnoreCase(pattern)", "matches in any case"),
            new Member("matches(regex)", "matches the regular expression"),
            new Member("lower()", "in small letters"),
            new Member("upper()", "in capitals"),
            new Member("length()", "how many characters"),
            new Member("trim()", "without spaces around"),
            new Member("substring(from)", "without its beginning"),
            new Member("concat(text)", "with that behind it"),
            new Member("isEmpty()", "has no characters"),
            new Member("isNotEmpty()", "has characters"));

    private static final List<Member> NUMBER = List.of(
            new Member("sum()", "the sum"),
            new Member("avg()", "the mean"),
            new Member("add(number)", "plus"),
            new Member("subtract(number)", "minus"),
            new Member("multiply(number)", "times"),
            new Member("divide(number)", "divided by"),
            new Member("mod(number)", "the remainder"),
            new Member("abs()", "without its sign"),
            new Member("round()", "rounded"),
            new Member("negate()", "with the other sign"));

    private static final List<Member> DATE = List.of(
            new Member("before(value)", "earlier"),
            new Member("after(value)", "later"),
            new Member("year()", "the year"),
            new Member("month()", "the month"),
            new Member("dayOfMonth()", "the day"),
            new Member("dayOfWeek()", "the day of the week"));

    private static final List<Member> TIME = List.of(
            new Member("hour()", "the hour"),
            new Member("minute()", "the minute"),
            new Member("second()", "the second"));

    private static final List<Member> BOOLEAN = List.of(
            new Member("isTrue()", "true"), new Member("isFalse()", "false"), new Member("not()", "the opposite"));

    private static final List<Member> AGGREGATES = List.of(
            new Member("count()", "how many"),
            new Member("countDistinct()", "how many different ones"),
            new Member("as(alias)", "named so"),
            new Member("coalesce(value)", "that, if there is no value"));

    static final List<Member> ENTITY_PATH = List.of(
            new Member("eq(object)", "the same"),
            new Member("ne(object)", "another"),
            new Member("in(objects)", "one of them"),
            new Member("notIn(objects)", "none of them"),
            new Member("isNull()", "there is none"),
            new Member("isNotNull()", "there is one"),
            new Member("count()", "how many"),
            new Member("countDistinct()", "how many different ones"),
            new Member("as(alias)", "named so"));

    static final List<Member> COLLECTION_PATH = List.of(
            new Member("any()", "one of them, in a condition"),
            new Member("isEmpty()", "has none"),
            new Member("isNotEmpty()", "has some"),
            new Member("size()", "how many it has"),
            new Member("any { condition }", "it holds for one of them"),
            new Member("contains(object)", "has it"));

    static final List<Member> CONDITION = List.of(
            new Member("and(condition)", "both hold"),
            new Member("or(condition)", "one of them holds"),
            new Member("not()", "it does not hold"));

    static final List<Member> LIST = List.of(
            new Member("each { it }", "does something with each"),
            new Member("collect { it }", "makes something of each"),
            new Member("find { condition }", "the first for which it holds"),
            new Member("findAll { condition }", "those for which it holds"),
            new Member("size()", "how many"),
            new Member("first()", "the first"),
            new Member("last()", "the last"),
            new Member("sort { it }", "in order"),
            new Member("groupBy { it }", "by a key"),
            new Member("countBy { it }", "how many of each"),
            new Member("sum { it }", "the sum"),
            new Member("max { it }", "the greatest"),
            new Member("min { it }", "the least"),
            new Member("any { condition }", "whether it holds for one"),
            new Member("every { condition }", "whether it holds for all"),
            new Member("collectEntries { [it, it] }", "a map of entries"),
            new Member("inject(start) { sum, it -> sum }", "one value of all"),
            new Member("join(separator)", "as one text"),
            new Member("take(n)", "the first so many"),
            new Member("drop(n)", "without the first so many"),
            new Member("unique { it }", "each once"),
            new Member("reverse()", "backwards"),
            new Member("isEmpty()", "whether there is none"),
            new Member("withIndex()", "with the index of each"));

    static final List<Member> MAP = List.of(
            new Member("each { key, value -> }", "does something with each entry"),
            new Member("collect { key, value -> }", "makes something of each entry"),
            new Member("find { key, value -> }", "the first entry for which it holds"),
            new Member("findAll { key, value -> }", "the entries for which it holds"),
            new Member("collectEntries { key, value -> [key, value] }", "a map of entries"),
            new Member("sort { it.key }", "in order"),
            new Member("any { key, value -> }", "whether it holds for one"),
            new Member("every { key, value -> }", "whether it holds for all"));

    static final List<Member> STREAM = List.of(
            new Member("map { it }", "makes something of each"),
            new Member("filter { condition }", "those for which it holds"),
            new Member("toList()", "all as a list"),
            new Member("sorted()", "in order"),
            new Member("distinct()", "each once"),
            new Member("limit(n)", "at most so many"),
            new Member("skip(n)", "without the first so many"),
            new Member("flatMap { stream }", "all that each leads to"),
            new Member("forEach { it }", "does something with each"),
            new Member("findFirst()", "the first, if there is one"),
            new Member("anyMatch { condition }", "whether it holds for one"),
            new Member("allMatch { condition }", "whether it holds for all"),
            new Member("collect(collector)", "what the collector makes of all"),
            new Member("count()", "how many"));

    static final List<Member> TUPLE = List.of(
            new Member("get(expression)", "what was selected so"),
            new Member("toArray()", "all in their order"),
            new Member("size()", "how many"));

    private GroovyMembers() {}

    /** What a path to such a value can be asked. */
    static List<Member> valuePath(ValueType type) {
        List<Member> members = new ArrayList<>(SIMPLE);
        String java = type.javaType();
        if (type.isText()) {
            members.addAll(2, TEXT.subList(0, 4));
            members.addAll(COMPARABLE.subList(5, 7));
            members.addAll(TEXT.subList(4, TEXT.size()));
            members.addAll(COMPARABLE.subList(0, 5));
            members.addAll(COMPARABLE.subList(7, 9));
        } else if (java.equals("java.lang.Boolean")) {
            members.addAll(BOOLEAN);
        } else if (!java.startsWith("[") && !java.equals("java.lang.Object")) {
            members.addAll(2, COMPARABLE);
        }
        if (type.isNumber()) {
            members.addAll(NUMBER);
        } else if (java.startsWith("java.time.")) {
            members.addAll(java.equals("java.time.LocalTime") ? TIME : DATE);
        }
        members.addAll(AGGREGATES);
        return members;
    }
}
