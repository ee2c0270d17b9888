package dev.dormouse.entity;

import com.querydsl.core.types.Path;
import com.querydsl.core.types.PathMetadata;
import com.querydsl.core.types.PathMetadataFactory;
import com.querydsl.core.types.dsl.EntityPathBase;
import com.querydsl.core.types.dsl.SimpleExpression;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import groovy.lang.GroovyObject;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The superclass of generated Querydsl types. Paths are made when they are asked for, so that they can be of any depth, and
 * attributes come before the getters of Querydsl's own classes ({@code type}, {@code metadata}, {@code root}).
 *
 * @param <T> the entity class
 */
public abstract class EntityVariable<T> extends EntityPathBase<T> implements GroovyObject {

    private static final long serialVersionUID = 1L;

    private final transient EntityTypes types;
    private final transient EntityModel model;
    private final transient Map<String, Path<?>> paths = new ConcurrentHashMap<>();
    private transient MetaClass metaClass;

    protected EntityVariable(Class<? extends T> type, PathMetadata metadata, EntityTypes types) {
        this(type, metadata, types, types.model(type));
    }

    EntityVariable(Class<? extends T> type, PathMetadata metadata, EntityTypes types, EntityModel model) {
        super(type, metadata);
        this.types = types;
        this.model = model;
    }

    /** Another variable of the same entity. */
    public final EntityVariable<?> named(String name) {
        return types.newVariable(model.name(), PathMetadataFactory.forVariable(name));
    }

    /** What it is a variable of. */
    public final EntityModel entityModel() {
        return model;
    }

    /** The path of an attribute, or of a column by its exact name. Fails with the nearest name if there is none. */
    public final Path<?> attribute(String name) {
        Attribute attribute = model.resolve(name).orElseThrow(() -> new ShellException(unknownAttribute(model, name)));
        return paths.computeIfAbsent(attribute.name(), n -> path(attribute));
    }

    /** Whether the name is an attribute's or a column's. */
    public final boolean hasAttribute(String name) {
        return model.resolve(name).isPresent();
    }

    /** What is said when an entity has no such attribute. */
    public static Failure unknownAttribute(EntityModel model, String name) {
        return Failure.statement(model.name() + " has no attribute \"" + name + "\"")
                .withHint(Suggestions.nearest(name, model.listAttributeNames())
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("its attributes: " + String.join(", ", model.listAttributeNames())));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Path<?> path(Attribute attribute) {
        String name = attribute.name();
        if (attribute instanceof Attribute.Basic basic) {
            return value(basic);
        }
        if (attribute instanceof Attribute.Embedded embedded) {
            return add(types.newVariable(embedded.model(), forProperty(name)));
        }
        if (attribute instanceof Attribute.Elements elements) {
            return add(ElementPaths.of(elements, forProperty(name), types));
        }
        Class<?> target = types.entityClass(attribute.targetEntity());
        Class variable = types.queryType(attribute.targetEntity());
        if (attribute instanceof Attribute.ToMany) {
            return this.<Object, SimpleExpression<Object>>createList(name, (Class) target, variable, null);
        }
        if (attribute instanceof Attribute.ManyToMany) {
            return this.<Object, SimpleExpression<Object>>createSet(name, (Class) target, variable, null);
        }
        return add(types.newVariable(attribute.targetEntity(), forProperty(name)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Path<?> value(Attribute.Basic basic) {
        String name = basic.name();
        Class type = types.valueClass(basic.type());
        if (type == String.class) {
            return createString(name);
        }
        if (type == Boolean.class) {
            return createBoolean(name);
        }
        if (Number.class.isAssignableFrom(type)) {
            return createNumber(name, type);
        }
        if (type == LocalDate.class) {
            return createDate(name, type);
        }
        if (type == LocalDateTime.class || type == OffsetDateTime.class) {
            return createDateTime(name, type);
        }
        if (type == LocalTime.class) {
            return createTime(name, type);
        }
        if (type.isEnum()) {
            return createEnum(name, type);
        }
        if (type.isArray()) {
            return createArray(name, type);
        }
        return Comparable.class.isAssignableFrom(type) ? createComparable(name, type) : createSimple(name, type);
    }

    @Override
    public Object getProperty(String name) {
        if (hasAttribute(name)) {
            return attribute(name);
        }
        if (getMetaClass().hasProperty(this, name) != null) {
            return getMetaClass().getProperty(this, name);
        }
        throw new ShellException(unknownAttribute(model, name));
    }

    @Override
    public Object invokeMethod(String name, Object arguments) {
        return getMetaClass().invokeMethod(this, name, arguments);
    }

    @Override
    public void setProperty(String name, Object value) {
        throw new ShellException(Failure.statement("a query variable cannot be changed: " + this + "." + name)
                .withHint("update(" + this + ").set(" + this + "." + name + ", value).execute()"));
    }

    @Override
    public MetaClass getMetaClass() {
        if (metaClass == null) {
            metaClass = GroovySystem.getMetaClassRegistry().getMetaClass(getClass());
        }
        return metaClass;
    }

    @Override
    public void setMetaClass(MetaClass metaClass) {
        this.metaClass = metaClass;
    }
}
