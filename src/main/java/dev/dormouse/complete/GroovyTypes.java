package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Call;
import dev.dormouse.complete.Expr.Local;
import dev.dormouse.complete.Expr.Pick;
import dev.dormouse.complete.GroovyContext.CallSite;
import dev.dormouse.complete.GroovyContext.Closure;
import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.GroovyType.Function;
import dev.dormouse.complete.GroovyType.FunctionOf;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.MapOf;
import dev.dormouse.complete.GroovyType.PackageOf;
import dev.dormouse.complete.GroovyType.Parts;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.complete.GroovyType.Written;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.session.Contents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what an expression is, from its shape, the models and the classes of variables. Nothing is evaluated. */
final class GroovyTypes {

    private static final int DEEPEST = 100;

    /** So many steps are enough for whatever a person types, and few enough to be quick. */
    private static final int MOST_STEPS = 4000;

    private final Index index;
    private final Scope scope;
    private final GroovyContext context;
    private final TypeNames names;
    private final MemberTypes members;
    private Map<String, GroovyLocals.Declared> methods;
    private CodeSite cursor;
    private final Set<String> lines = new HashSet<>();
    private int steps;
    private int depth;

    GroovyTypes(Index index, Scope scope, GroovyContext context) {
        this.index = index;
        this.scope = scope;
        this.context = context;
        this.names = new TypeNames(
                index, scope, TypeNames.imports(scope, context.code()), WrittenClasses.of(context.code()));
        this.members = new MemberTypes(index, names, this::result);
    }

    TypeNames names() {
        return names;
    }

    MemberTypes members() {
        return members;
    }

    /** What an expression at the cursor is. */
    GroovyType of(Expr expression) {
        return of(expression, here());
    }

    /** What names mean at the cursor. */
    private CodeSite here() {
        if (cursor == null) {
            CodeSite around = CodeSite.NONE;
            List<Closure> closures = context.closures();
            for (int i = closures.size() - 1; i >= 0; i--) {
                around = enter(closures.get(i), around);
            }
            cursor = around;
        }
        return cursor;
    }

    private CodeSite enter(Closure closure, CodeSite around) {
        List<GroovyType> parameters = closure.call()
                .map(c -> members.closures()
                        .given(site(c, around), closure.parameters().size()))
                .orElse(List.of());
        GroovyType delegate = closure.call()
                .map(c -> members.closures().delegate(site(c, around)))
                .orElse(GroovyType.UNKNOWN);
        return around.within(parameters(closure.parameters(), parameters), delegate, List.of());
    }

    /** Whose names are the closure's own, that is the innermost but so many. */
    GroovyType delegate(int closure) {
        CodeSite around = here();
        for (int i = 0; i < closure; i++) {
            around = around.outer().orElse(CodeSite.NONE);
        }
        return around.delegate();
    }

    private Map<String, GroovyType> parameters(List<Local> declared, List<GroovyType> given) {
        Map<String, GroovyType> all = new LinkedHashMap<>();
        if (declared.isEmpty()) {
            all.put("it", given.size() == 1 ? given.get(0) : GroovyType.UNKNOWN);
        }
        for (int i = 0; i < declared.size(); i++) {
            String type = declared.get(i).type();
            GroovyType known = i < given.size() ? given.get(i) : GroovyType.UNKNOWN;
            all.put(declared.get(i).name(), type.isEmpty() ? known : nearer(names.object(type), known));
        }
        return all;
    }

    /** What is declared, or what is given if that says more: a type variable says nothing of its own. */
    private GroovyType nearer(GroovyType declared, GroovyType given) {
        boolean open = declared instanceof ListOf list && !list.element().isKnown();
        return declared.isKnown() && !(open && members.generics().element(given).isKnown()) ? declared : given;
    }

    private Site site(CallSite call, CodeSite around) {
        GroovyType target = call.target().map(t -> of(t, around)).orElse(GroovyType.UNKNOWN);
        List<GroovyType> values = call.values().stream().map(v -> of(v, around)).toList();
        GroovyType expected = call.around()
                .filter(c -> !c.created())
                .map(c -> members.closures().wanted(site(c, around)))
                .orElse(GroovyType.UNKNOWN);
        return new Site(call.target().isPresent(), target, call.name(), values, call.values(), expected);
    }

    /** What a call's target and its arguments so far are. */
    Site site(CallSite call) {
        return site(call, here());
    }

    private GroovyType of(Expr expression, CodeSite around) {
        return of(expression, around, GroovyType.UNKNOWN);
    }

    /** @param expected what a call should answer, as far as that is known */
    private GroovyType of(Expr expression, CodeSite around, GroovyType expected) {
        if (depth > DEEPEST || steps++ > MOST_STEPS) {
            return GroovyType.UNKNOWN;
        }
        depth++;
        try {
            return expression instanceof Call call ? call(call, around, expected) : typed(expression, around);
        } finally {
            depth--;
        }
    }

    private GroovyType typed(Expr expression, CodeSite around) {
        if (expression instanceof Expr.Name name) {
            return name(name.name(), around);
        }
        if (expression instanceof Expr.Property property) {
            GroovyType target = of(property.target(), around);
            return property.spread()
                    ? new ListOf(members.property(members.generics().element(target), property.name()))
                    : members.property(target, property.name());
        }
        if (expression instanceof Expr.Subscript subscript) {
            return members.subscript(of(subscript.target(), around), subscript.index(), of(subscript.index(), around));
        }
        if (expression instanceof Expr.Create created) {
            GroovyType type = names.object(created.type());
            return created.values().isEmpty()
                    ? type
                    : members.created(
                            type,
                            created.values().stream().map(v -> of(v, around)).toList());
        }
        if (expression instanceof Expr.Cast cast) {
            return cast(cast, around);
        }
        if (expression instanceof Expr.Either either) {
            GroovyType first = of(either.first(), around);
            return first.isKnown() ? first : of(either.second(), around);
        }
        if (expression instanceof Expr.Operation operation) {
            return operation(operation, around);
        }
        return literal(expression, around);
    }

    private GroovyType literal(Expr expression, CodeSite around) {
        if (expression instanceof Expr.Text || expression instanceof Expr.Template) {
            return new Value(String.class);
        }
        if (expression instanceof Expr.Number number) {
            return new Value(number.type());
        }
        if (expression instanceof Expr.Truth) {
            return new Value(Boolean.class);
        }
        if (expression instanceof Expr.Range range) {
            return new ListOf(of(range.from(), around));
        }
        if (expression instanceof Expr.Listed list) {
            return listed(list.elements().stream().map(e -> of(e, around)).toList());
        }
        if (expression instanceof Expr.Mapped map) {
            Map<String, GroovyType> keys = new LinkedHashMap<>();
            map.entries().forEach((key, value) -> keys.put(key, of(value, around)));
            GroovyType value = keys.values().stream()
                    .filter(GroovyType::isKnown)
                    .findFirst()
                    .orElse(GroovyType.UNKNOWN);
            keys.remove("");
            return new MapOf(LinkedHashMap.class, keys, value);
        }
        if (expression instanceof Expr.Lambda lambda) {
            return new Function(lambda, around);
        }
        return expression instanceof Expr.Reference reference
                ? new FunctionOf(of(reference.target(), around), reference.name())
                : GroovyType.UNKNOWN;
    }

    /** A list of what all elements are, or of the first ones that are numbers; of different things their places are known. */
    private GroovyType listed(List<GroovyType> elements) {
        List<GroovyType> known = new ArrayList<>(
                elements.stream().filter(GroovyType::isKnown).distinct().toList());
        // An empty list is one of whatever those beside it hold.
        if (known.stream().anyMatch(k -> members.elementOf(k).isKnown())) {
            known.removeIf(k -> k instanceof ListOf list && !list.element().isKnown());
        }
        boolean numbers =
                known.stream().allMatch(k -> k instanceof Value value && Number.class.isAssignableFrom(value.type()));
        return known.size() > 1 && !numbers
                ? new Parts(List.class, elements)
                : new ListOf(known.isEmpty() ? GroovyType.UNKNOWN : known.get(0));
    }

    private GroovyType cast(Expr.Cast cast, CodeSite around) {
        GroovyType type = names.object(cast.type());
        GroovyType value = of(cast.value(), around);
        // The class alone says less than what is known of the elements.
        boolean raw = type instanceof Value to && to.arguments().isEmpty() && Iterable.class.isAssignableFrom(to.type())
                || type instanceof ListOf list && !list.element().isKnown();
        GroovyType element = members.generics().element(value);
        if (raw && element.isKnown()) {
            return type instanceof Value to ? new Value(to.type(), List.of(element)) : new ListOf(element);
        }
        return type;
    }

    private GroovyType operation(Expr.Operation operation, CodeSite around) {
        GroovyType left = of(operation.left(), around);
        if (left instanceof ValuePath
                || !operation.operator().equals("+") && !operation.operator().equals("/")) {
            return left;
        }
        GroovyType right = of(operation.right(), around);
        boolean text = right instanceof Value value && value.type() == String.class;
        boolean divided =
                operation.operator().equals("/") && left instanceof Value value && value.type() == Integer.class;
        return divided ? new Value(BigDecimal.class) : text || !left.isKnown() ? right : left;
    }

    private GroovyType name(String name, CodeSite around) {
        for (CodeSite at = around; ; at = at.outer().get()) {
            GroovyType parameter = at.names().get(name);
            if (parameter != null) {
                return parameter;
            }
            for (int i = 0; i < at.locals().size(); i++) {
                if (at.locals().get(i).name().equals(name)) {
                    return local(at.locals().get(i), at.before(i));
                }
            }
            GroovyType owned = at.delegate().isKnown() ? members.property(at.delegate(), name) : GroovyType.UNKNOWN;
            if (owned.isKnown()) {
                return owned;
            }
            if (at.outer().isEmpty()) {
                break;
            }
        }
        for (int i = around.hidden(); i < context.locals().size(); i++) {
            if (context.locals().get(i).name().equals(name)) {
                return local(context.locals().get(i), around.hiding(i + 1));
            }
        }
        GroovyType owned = ofClassAround(name);
        return owned.isKnown() ? owned : ofSession(name);
    }

    private GroovyType ofClassAround(String name) {
        Optional<Written> own = members.written().around(context.code()).map(c -> new Written(c, false));
        return own.<GroovyType>map(o -> name.equals("this") ? o : members.property(o, name))
                .orElse(GroovyType.UNKNOWN);
    }

    private GroovyType local(Local local, CodeSite around) {
        if (!local.type().isEmpty()) {
            GroovyType declared = names.object(local.type());
            GroovyType value = local.pick() == Pick.ALL ? of(local.value(), around) : GroovyType.UNKNOWN;
            if (value instanceof MapOf && declared instanceof Value map && Map.class.isAssignableFrom(map.type())) {
                return value;
            }
            boolean more = members.generics().element(value).isKnown()
                    && !members.generics().element(declared).isKnown()
                    && members.generics().element(declared) != value;
            return more && (declared instanceof ListOf || declared instanceof Value) ? value : declared;
        }
        GroovyType value = of(local.value(), around);
        return switch (local.pick()) {
            case ALL -> value;
            case ELEMENT -> members.elementOf(value);
            case PART ->
                local.value() instanceof Expr.Listed list
                                && local.position() < list.elements().size()
                        ? of(list.elements().get(local.position()), around)
                        : members.part(value, local.position());
        };
    }

    /** A variable of the session, a query variable, or a class. */
    private GroovyType ofSession(String name) {
        Class<?> variable = scope.variables().get(name);
        if (variable != null) {
            GroovyType told = ofLine(name);
            if (told.isKnown()) {
                return told;
            }
            Contents contents = scope.typed().contents().get(name);
            return contents == null || contents.type() != variable
                    ? names.ofClass(variable)
                    : new HeldTypes(index, names).of(contents);
        }
        Optional<EntityModel> path = index.findVariable(name);
        if (path.isPresent()) {
            return new EntityPath(path.get());
        }
        GroovyType named = names.named(name);
        if (named.isKnown()) {
            return named;
        }
        GroovyType imported = new StaticImports(names).field(name, members);
        return imported.isKnown() || !index.isPackage(name) ? imported : new PackageOf(name);
    }

    /** What the line says that has set the variable; of a closure, say, its value tells nothing. */
    private GroovyType ofLine(String name) {
        String text = scope.typed().texts().get(name);
        if (text == null || !lines.add(name)) {
            return GroovyType.UNKNOWN;
        }
        try {
            GroovyCode code = GroovyCode.of(text);
            List<Local> locals = GroovyLocals.within(code, 0, code.size(), 0);
            CodeSite site =
                    CodeSite.NONE.within(Map.of(), GroovyType.UNKNOWN, locals).hiding(Integer.MAX_VALUE);
            for (int i = 0; i < locals.size(); i++) {
                if (locals.get(i).name().equals(name)) {
                    return local(locals.get(i), site.before(i));
                }
            }
            return GroovyType.UNKNOWN;
        } finally {
            lines.remove(name);
        }
    }

    private GroovyType call(Call call, CodeSite around, GroovyType expected) {
        if (call.target().isEmpty()) {
            return function(site(call, GroovyType.UNKNOWN, around, expected), around);
        }
        GroovyType target = of(call.target().get(), around);
        if (target instanceof Written own) {
            GroovyType answer = ofWritten(own, call.name());
            if (answer.isKnown()) {
                return answer;
            }
        }
        return call.spread()
                ? new ListOf(members.call(site(call, members.generics().element(target), around, expected)))
                : members.call(site(call, target, around, expected));
    }

    /** A call with what its arguments are; those that are calls with closures are told what is wanted of them. */
    private Site site(Call call, GroovyType target, CodeSite around, GroovyType expected) {
        boolean dotted = call.target().isPresent();
        List<Expr> values = call.values();
        List<GroovyType> arguments = new ArrayList<>();
        for (Expr value : values) {
            boolean open = value instanceof Call inner
                    && (inner.values().isEmpty()
                            || inner.values().stream()
                                    .anyMatch(v -> v instanceof Expr.Lambda
                                            || v instanceof Expr.Reference
                                            || v instanceof Call));
            Site before = new Site(dotted, target, call.name(), List.copyOf(arguments), values, expected);
            arguments.add(of(value, around, open ? members.closures().wanted(before) : GroovyType.UNKNOWN));
        }
        return new Site(dotted, target, call.name(), List.copyOf(arguments), values, expected);
    }

    private GroovyType function(Site site, CodeSite around) {
        GroovyType variable = name(site.name(), around);
        if (variable instanceof Function) {
            return result(variable, site.arguments());
        }
        GroovyLocals.Declared declared = declared().get(site.name());
        if (declared != null) {
            return body(declared, context.code(), site.arguments(), GroovyType.UNKNOWN);
        }
        for (CodeSite at = around; at.outer().isPresent(); at = at.outer().get()) {
            GroovyType owned = at.delegate().isKnown() ? members.call(site.on(at.delegate())) : GroovyType.UNKNOWN;
            if (owned.isKnown()) {
                return owned;
            }
        }
        GroovyType typed = new TypedMethods(scope, members)
                .result(site, (m, code, given) -> body(m, code, given, GroovyType.UNKNOWN));
        if (typed.isKnown()) {
            return typed;
        }
        GroovyType shell = members.function(site);
        return shell.isKnown() ? shell : members.ofImported(site);
    }

    /** What a method answers that a class of the text declares. */
    private GroovyType ofWritten(Written of, String method) {
        return members.written()
                .findMethod(of, method)
                .map(m -> body(m.declared(), context.code(), List.of(), new Written(of.type(), false)))
                .orElse(GroovyType.UNKNOWN);
    }

    /** Methods that the text itself declares, by name. */
    Map<String, GroovyLocals.Declared> declared() {
        if (methods == null) {
            methods = GroovyLocals.methods(context.code());
        }
        return methods;
    }

    /** What a method that is written in a text answers. */
    private GroovyType body(
            GroovyLocals.Declared method, GroovyCode code, List<GroovyType> arguments, GroovyType owner) {
        GroovyType declared = method.type().equals("Object") ? GroovyType.UNKNOWN : names.object(method.type());
        if (declared.isKnown()) {
            return declared;
        }
        List<Local> locals = GroovyLocals.within(code, method.from(), method.to(), 1);
        Map<String, GroovyType> known = parameters(method.parameters(), arguments);
        known.remove("it");
        known.put("this", owner);
        CodeSite inside = CodeSite.NONE.within(known, owner, locals);
        return of(GroovyLiterals.result(code, method.from(), method.to(), 1), inside.hiding(Integer.MAX_VALUE));
    }

    /** What a closure or a method reference answers if it is called with those. */
    private GroovyType result(GroovyType function, List<GroovyType> arguments) {
        if (function instanceof Function closure) {
            Map<String, GroovyType> known = parameters(closure.lambda().parameters(), arguments);
            return of(
                    closure.lambda().result(),
                    closure.around()
                            .within(known, GroovyType.UNKNOWN, closure.lambda().locals()));
        }
        if (function instanceof FunctionOf reference) {
            return members.referred(reference, arguments);
        }
        return GroovyType.UNKNOWN;
    }
}
