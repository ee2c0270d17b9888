package dev.dormouse.session;

import dev.dormouse.entity.CompositeKey;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Hibernate;

/**
 * Finds the objects that variables hold, alone or in lists, sets and maps, and reads them again as objects of their new classes.
 * What cannot be found again stays as it is.
 */
final class Reshaping {

    /** How many objects are read again one by one; what is beyond stays of the old shape, and says so. */
    private static final int LIMIT = 5_000;

    private final org.hibernate.Session from;
    private final EntityTypes fromTypes;
    private final org.hibernate.Session to;
    private final EntityTypes toTypes;
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private int count;

    Reshaping(Entities from, Entities to) {
        this.from = from.session();
        this.fromTypes = from.orm().types();
        this.to = to.session();
        this.toTypes = to.orm().types();
    }

    void apply(Map<String, Object> variables) {
        variables.entrySet().forEach(variable -> {
            Object value = variable.getValue();
            Object newer = reshaped(value);
            if (newer != value) {
                variable.setValue(newer);
            }
        });
    }

    private Object reshaped(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Object[]) {
            return Hibernate.isInitialized(value) && visited.add(value) ? container(value) : value;
        }
        return findAgain(value).orElse(value);
    }

    private Object container(Object value) {
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Set<?> set) {
            return set(set);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Object[] array) {
            for (int i = 0; i < array.length; i++) {
                Object newer = reshaped(array[i]);
                if (array.getClass().getComponentType().isInstance(newer)) {
                    array[i] = newer;
                }
            }
        }
        return value;
    }

    /** In place, so that whoever else holds the list sees the same; another list if it cannot be changed. */
    @SuppressWarnings("unchecked")
    private Object list(List<?> list) {
        List<Object> newer = new ArrayList<>();
        list.forEach(element -> newer.add(reshaped(element)));
        if (isSame(list, newer)) {
            return list;
        }
        try {
            int next = 0;
            for (ListIterator<Object> at = ((List<Object>) list).listIterator(); at.hasNext(); next++) {
                at.next();
                at.set(newer.get(next));
            }
            return list;
        } catch (UnsupportedOperationException e) {
            return newer;
        }
    }

    private static boolean isSame(Collection<?> before, List<?> after) {
        int next = 0;
        for (Object element : before) {
            if (element != after.get(next++)) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private Object set(Set<?> set) {
        List<Object> newer = new ArrayList<>();
        set.forEach(element -> newer.add(reshaped(element)));
        if (isSame(set, newer)) {
            return set;
        }
        try {
            set.clear();
            ((Set<Object>) set).addAll(newer);
            return set;
        } catch (UnsupportedOperationException e) {
            return new java.util.LinkedHashSet<>(newer);
        }
    }

    @SuppressWarnings("unchecked")
    private Object map(Map<?, ?> map) {
        for (Map.Entry<Object, Object> entry : ((Map<Object, Object>) map).entrySet()) {
            Object newer = reshaped(entry.getValue());
            if (newer != entry.getValue()) {
                try {
                    entry.setValue(newer);
                } catch (UnsupportedOperationException e) {
                    return map;
                }
            }
        }
        return map;
    }

    private Optional<Object> findAgain(Object value) {
        Optional<EntityModel> model = fromTypes.findModel(Hibernate.getClassLazy(value));
        if (model.isEmpty() || !from.contains(value) || ++count > LIMIT) {
            return Optional.empty();
        }
        Object id = from.getIdentifier(value);
        Optional<EntityModel> known = model.get().isOwn()
                ? toTypes.models().find(model.get().className())
                : toTypes.models().findByTable(model.get().table().name());
        if (known.isEmpty() || !known.get().id().equals(model.get().id())) {
            return Optional.empty();
        }
        try {
            Object key = key(id, known.get());
            return Optional.ofNullable(to.find(toTypes.entityClass(known.get().name()), key));
        } catch (IllegalArgumentException e) {
            // The key is of another type now.
            return Optional.empty();
        }
    }

    private Object key(Object id, EntityModel known) {
        if (id instanceof CompositeKey parts) {
            return toTypes.newKey(known, parts.values());
        }
        boolean own = fromTypes.ownLoader().isPresent() && toTypes.ownLoader().isPresent();
        return own
                ? new OwnKeyCopy(
                                fromTypes.ownLoader().get(), toTypes.ownLoader().get())
                        .of(id)
                        .orElseThrow(IllegalArgumentException::new)
                : id;
    }
}
