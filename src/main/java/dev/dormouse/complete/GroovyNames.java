package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Local;
import dev.dormouse.complete.GroovyContext.Closure;
import dev.dormouse.complete.GroovyMembers.Member;
import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.GroovyType.Query;
import dev.dormouse.complete.GroovyType.RowPath;
import dev.dormouse.complete.GroovyType.Tuple;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.session.TypedNames.TypedMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The second step for Groovy: the names that can begin an expression. */
final class GroovyNames {

    /** Methods whose closure sees the attributes of the entity that is asked for. */
    static final Set<String> QUERY_CLOSURES = Set.of("where", "orderBy", "having", "groupBy");

    /** Those among them whose closure is a condition. */
    static final Set<String> CONDITIONS = Set.of("where", "any", "count", "having");

    /** Calls whose arguments begin with a query variable. */
    private static final Set<String> QUERY_CALLS = Set.of(
            "selectFrom",
            "from",
            "select",
            "update",
            "delete",
            "insert",
            "where",
            "orderBy",
            "groupBy",
            "having",
            "on",
            "join",
            "leftJoin",
            "innerJoin",
            "set");

    private static final Set<String> OBJECT_CALLS = Set.of("save", "refresh", "delete", "persist", "remove", "merge");
    private static final Set<String> CLASS_CALLS = Set.of("find", "getReference", "createQuery");

    /** What comes first of all: what is most likely meant. */
    private static final int LIKELY = 2;

    private final Index index;
    private final Scope scope;
    private final Ranking ranking;

    GroovyNames(Index index, Scope scope, Ranking ranking) {
        this.index = index;
        this.scope = scope;
        this.ranking = ranking;
    }

    void bare(Wish.Bare wish) {
        GroovyContext context = wish.context();
        GroovyTypes types = new GroovyTypes(index, scope, context);
        if (context.typesOnly()) {
            if (context.code().is(context.code().innermost() - 1, "catch")) {
                new ClassNames(index, scope, ranking).exceptions();
            }
            new ClassNames(index, scope, ranking).list(types.names(), 10);
            if (!ranking.prefix().isEmpty()) {
                ranking.weighing(9);
                BlockWords.types(context.code()).forEach(word -> ranking.add(word, word, word, "", Kind.KEYWORD, true));
            }
            return;
        }
        Fitting fitting = fitting(wish, types);
        likely(context, types, fitting);
        boolean delegated = closures(context, types);
        if (delegated && ranking.prefix().isEmpty()) {
            return;
        }
        ranking.weighing(9);
        visible(context).forEach(this::local);
        types.members().written().around(context.code()).ifPresent(own -> new MemberNames(index, scope, ranking, types)
                .list(new GroovyType.Written(own, false), 9, false));
        variables(QUERY_CALLS.contains(context.callName()) ? 6 : 11);
        new ClassNames(index, scope, ranking).list(types.names(), isClassWanted(context) ? 6 : 11);
        functions(types);
    }

    /** {@code find(⇥}, {@code createQuery("…", ⇥}: the latter begins with a text. */
    private static boolean isClassWanted(GroovyContext context) {
        return CLASS_CALLS.contains(context.callName())
                && (!context.callName().equals("createQuery")
                        || !context.call().orElseThrow().values().isEmpty());
    }

    /** Attributes and parameters of the closures around. */
    private boolean closures(GroovyContext context, GroovyTypes types) {
        boolean delegated = false;
        for (int i = 0; i < context.closures().size(); i++) {
            Closure closure = context.closures().get(i);
            GroovyType delegate = types.delegate(i);
            delegated |= delegate instanceof EntityPath || delegate instanceof RowPath;
            ranking.weighing(4);
            closure.parameters().forEach(this::local);
            new MemberNames(index, scope, ranking, types).list(delegate, 5, delegate instanceof EntityPath);
            if (i == 0
                    && !delegated
                    && closure.call().isPresent()
                    && closure.parameters().isEmpty()) {
                ranking.weighing(8).add("it", "what the closure is given", Kind.VARIABLE);
            }
        }
        return delegated;
    }

    /** What the expression at the cursor should be like. */
    private Fitting fitting(Wish.Bare wish, GroovyTypes types) {
        Optional<Expr> compared = wish.compared().or(() -> wish.context().call().flatMap(GivenTo::attribute));
        if (compared.isPresent()) {
            return Fitting.to(types.of(compared.get()));
        }
        return wish.context()
                .call()
                .map(c -> Fitting.toArgument(types.site(c), c, scope))
                .orElse(Fitting.ANYTHING);
    }

    private void likely(GroovyContext context, GroovyTypes types, Fitting fitting) {
        if (context.call().isPresent()) {
            GroovyType target = types.site(context.call().get()).target();
            if (target instanceof Tuple tuple && context.callName().equals("get")) {
                ranking.weighing(LIKELY);
                tuple.columns().forEach(column -> ranking.add(column, "what is selected", Kind.VARIABLE));
            } else if (target instanceof Query query) {
                if (JoinedPaths.CALLS.contains(context.callName())
                        && context.call().get().before().isEmpty()) {
                    new JoinedPaths(index, ranking).list(query);
                }
                query.sources().forEach(this::source);
            } else if (target instanceof GroovyType.Change change) {
                source(change.of());
            }
        }
        if (fitting == Fitting.ANYTHING) {
            objects(context, types);
            return;
        }
        ranking.weighing(LIKELY);
        for (String label : fitting.labels()) {
            ranking.add(label, label, label, "", Kind.VALUE, false);
            // A constant is found by its own name, too.
            if (label.indexOf('.') > 0 && Character.isJavaIdentifierStart(label.charAt(0))) {
                ranking.add(label.substring(label.lastIndexOf('.') + 1), label, label, "", Kind.VALUE, false);
            }
        }
        for (Local local : visible(context)) {
            if (fitting.accepts(types.of(new Expr.Name(local.name())))) {
                local(local);
            }
        }
        new TreeMap<>(scope.variables()).forEach((name, type) -> {
            if (index.findVariable(name).isEmpty() && fitting.accepts(types.of(new Expr.Name(name)))) {
                ranking.add(name, type.getSimpleName(), Kind.VARIABLE);
            }
        });
        fitting.entity().ifPresent(model -> ranking.add(model.name(), "entity", Kind.ENTITY));
        for (int i = 0; i < context.closures().size(); i++) {
            if (types.delegate(i) instanceof EntityPath path) {
                fittingAttributes(path.model(), fitting);
            }
        }
    }

    private void source(GroovyType source) {
        if (source instanceof EntityPath path) {
            String variable = path.model().variable();
            ranking.weighing(LIKELY)
                    .add(variable, "query variable of " + path.model().name(), Kind.VARIABLE);
        }
    }

    /** What can be saved or deleted: variables that hold an entity's object. */
    private void objects(GroovyContext context, GroovyTypes types) {
        if (!OBJECT_CALLS.contains(context.callName())) {
            return;
        }
        ranking.weighing(LIKELY);
        visible(context).stream()
                .filter(l -> types.of(new Expr.Name(l.name())) instanceof Entity)
                .forEach(this::local);
        new TreeMap<>(scope.variables()).forEach((name, type) -> {
            if (types.of(new Expr.Name(name)) instanceof Entity entity) {
                ranking.add(name, entity.model().name(), Kind.VARIABLE);
            }
        });
        if (context.callName().equals("save")) {
            ranking.weighing(LIKELY + 1).add("new", "new ", "new", "a new object", Kind.KEYWORD, false);
        }
    }

    private void fittingAttributes(EntityModel model, Fitting fitting) {
        ranking.weighing(LIKELY + 1);
        for (Attribute attribute : model.attributes()) {
            if (attribute instanceof Attribute.Basic basic && fitting.accepts(ModelTypes.ofValue(basic.type()))) {
                ranking.add(attribute.name(), Attributes.describe(attribute, model), Kind.ATTRIBUTE);
            }
        }
    }

    /** Variables of the text but for the one whose value is being typed. */
    private static List<Local> visible(GroovyContext context) {
        GroovyCode code = context.code();
        int last = code.size() - 1;
        boolean given = (code.is(last, "=") || code.is(last, "in") || code.is(last, ":")) && code.isWord(last - 1);
        String unborn = given ? code.at(last - 1).text() : "";
        return context.locals().stream()
                .filter(l -> !l.name().equals(unborn) || scopeKnows(context, l))
                .toList();
    }

    /** {@code x = x}: it had a value before. */
    private static boolean scopeKnows(GroovyContext context, Local local) {
        return context.locals().stream()
                        .filter(l -> l.name().equals(local.name()))
                        .count()
                > 1;
    }

    private void local(Local local) {
        ranking.add(local.name(), local.type(), Kind.VARIABLE);
    }

    private void variables(int queryWeight) {
        ranking.weighing(10);
        new TreeMap<>(scope.variables()).forEach((name, type) -> {
            if (index.findVariable(name).isEmpty()) {
                ranking.add(name, type.getSimpleName(), Kind.VARIABLE);
            }
        });
        ranking.weighing(queryWeight);
        for (EntityModel entity : index.models().entities()) {
            if (ranking.fits(entity.variable())) {
                ranking.add(entity.variable(), "query variable of " + entity.name(), Kind.VARIABLE);
            }
        }
    }

    private void functions(GroovyTypes types) {
        ranking.weighing(14);
        for (Member member : GroovyMembers.SHELL) {
            boolean method = member.shape().contains("(");
            if (method || !scope.variables().containsKey(member.name())) {
                add(member, method ? Kind.FUNCTION : Kind.VARIABLE);
            }
        }
        methods(types);
        if (!ranking.prefix().isEmpty()) {
            ranking.weighing(40);
            GroovyMembers.KEYWORDS.forEach(word -> ranking.add(word, word, word, "", Kind.KEYWORD, true));
        }
    }

    /** Methods that were typed, with what they take and answer, and those that are imported. */
    private void methods(GroovyTypes types) {
        Set<String> shown = new HashSet<>();
        for (TypedMethod typed : scope.typed().methods()) {
            String name = typed.method().getName();
            if (scope.methods().contains(name)) {
                shown.add(name);
                ClassMembers.add(typed.method(), ranking);
            }
        }
        scope.methods().stream()
                .filter(name -> !shown.contains(name))
                .forEach(name -> ranking.add(name, name + "(", name + "()", "", Kind.METHOD, false));
        types.declared()
                .values()
                .forEach(m -> ranking.add(
                        m.name(),
                        m.name() + (m.parameters().isEmpty() ? "()" : "("),
                        m.name() + "("
                                + String.join(
                                        ", ",
                                        m.parameters().stream().map(Local::name).toList()) + ")",
                        m.type(),
                        Kind.METHOD,
                        false));
        new ClassNames(index, scope, ranking).statics(types.names());
    }

    private void add(Member member, Kind kind) {
        ranking.add(member.name(), member.text(), member.shape(), member.summary(), kind, false);
    }

    /** What compares an operand, or joins a comparison with the next. */
    void operators(Wish.Operators wish) {
        GroovyTypes types = new GroovyTypes(index, scope, wish.context());
        GroovyType operand = types.of(wish.operand());
        ranking.weighing(10);
        List<String> joins = List.of("&&", "||");
        List<String> signs = operand instanceof GroovyType.ValuePath path
                ? path.type().isNumber() || path.type().javaType().startsWith("java.time.")
                        ? List.of("==", "!=", ">", ">=", "<", "<=", "in")
                        : List.of("==", "!=", "in", ">", "<")
                : operand instanceof EntityPath ? List.of("==", "!=", "in") : List.of();
        for (String sign : wish.compared() || signs.isEmpty() ? joins : signs) {
            ranking.add(sign, sign, sign, "", Kind.KEYWORD, true);
        }
    }

    /** Attributes that are not given yet; those that must be given first. */
    void namedArguments(Wish.NamedArguments wish) {
        GroovyContext.CallSite call = wish.context().call().orElseThrow();
        GroovyTypes types = new GroovyTypes(index, scope, wish.context());
        if (!GivenTo.makes(call)) {
            return;
        }
        GroovyType made = types.of(GivenTo.made(call));
        if (made instanceof Entity entity) {
            for (boolean required : new boolean[] {true, false}) {
                ranking.weighing(required ? LIKELY : LIKELY + 1);
                for (Attribute attribute : entity.model().attributes()) {
                    if (isRequired(attribute) == required) {
                        namedArgument(attribute, entity.model(), call.givenNames());
                    }
                }
            }
        } else if (made instanceof GroovyType.Written own) {
            ranking.weighing(LIKELY);
            own.type().fields().stream()
                    .map(f -> f.local())
                    .filter(f -> !call.givenNames().contains(f.name()))
                    .forEach(
                            f -> ranking.add(f.name(), f.name() + ":", f.name() + ":", f.type(), Kind.ATTRIBUTE, true));
        } else if (made instanceof GroovyType.Value value && call.created()) {
            ClassMembers.addWritable(value.type(), call.givenNames(), ranking.weighing(LIKELY));
        }
    }

    private void namedArgument(Attribute attribute, EntityModel model, List<String> given) {
        boolean writable = attribute instanceof Attribute.Basic basic
                ? basic.insertable()
                : attribute instanceof Attribute.ToOne one && one.writable();
        if (writable && !given.contains(attribute.name())) {
            String name = attribute.name();
            String what = (isRequired(attribute) ? "required, " : "") + Attributes.describe(attribute, model);
            ranking.add(name, name + ":", name + ":", what.replace(", not null", ""), Kind.ATTRIBUTE, true);
        }
    }

    /** Whether the database wants a value that it does not make itself. */
    private static boolean isRequired(Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            return !basic.column().nullable()
                    && basic.column().defaultValue().isEmpty()
                    && basic.column().generation() == TableColumn.Generation.NONE;
        }
        return attribute instanceof Attribute.ToOne one && !one.optional();
    }
}
