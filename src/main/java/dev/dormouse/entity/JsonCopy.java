package dev.dormouse.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SharedSessionContract;
import org.hibernate.type.descriptor.java.MutabilityPlan;

/** Lets Hibernate see that a JSON document was changed in place: it keeps a copy that shares nothing with the original. */
public final class JsonCopy implements MutabilityPlan<Object> {

    private static final long serialVersionUID = 1L;

    /** Called by Hibernate. */
    public JsonCopy() {}

    static Object of(Object document) {
        if (document instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, of(value)));
            return copy;
        }
        if (document instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(value -> copy.add(of(value)));
            return copy;
        }
        return document;
    }

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public Object deepCopy(Object document) {
        return of(document);
    }

    @Override
    public Serializable disassemble(Object document, SharedSessionContract session) {
        return (Serializable) of(document);
    }

    @Override
    public Object assemble(Serializable cached, SharedSessionContract session) {
        return of(cached);
    }
}
