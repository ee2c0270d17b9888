package dev.dormouse.complete;

import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.entity.CollectionKey;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.ValueType;
import java.util.List;
import java.util.Optional;

/** What an expression of HQL is, as far as completion must know. */
sealed interface HqlType {

    /** An entity, or an embeddable. */
    record Instance(EntityModel model) implements HqlType {}

    /** The composite key of an entity. */
    record KeyOf(EntityModel model) implements HqlType {}

    /**
     * A collection.
     *
     * @param key by what it finds its elements, if it is a map or an ordered list
     */
    record Many(HqlType element, Optional<CollectionKey> key) implements HqlType {

        /** Whether {@code key(…)} can be asked of it if a map is wanted, else {@code index(…)}. */
        boolean isKeyed(HqlKind wanted) {
            return key.isPresent() && (wanted == HqlKind.INDEXED || key.get().map());
        }
    }

    /** A value from a column. */
    record Single(ValueType type) implements HqlType {}

    /** Rows of a query. */
    record Row(List<Output> outputs) implements HqlType {}

    /** Nobody knows more than that. */
    record Some(HqlKind kind) implements HqlType {}

    default HqlKind kind() {
        if (this instanceof Single single) {
            return HqlKind.of(single.type());
        }
        if (this instanceof Some some) {
            return some.kind();
        }
        return this instanceof Many ? HqlKind.COLLECTION : HqlKind.OBJECT;
    }
}
