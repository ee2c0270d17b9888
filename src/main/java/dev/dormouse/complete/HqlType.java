package dev.dormouse.complete;

import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.ValueType;
import java.util.List;

/** What an expression of HQL is, as far as completion must know. */
sealed interface HqlType {

    /** An entity, or an embeddable. */
    record Instance(EntityModel model) implements HqlType {}

    /** The composite key of an entity. */
    record KeyOf(EntityModel model) implements HqlType {}

    /** A collection. */
    record Many(HqlType element) implements HqlType {}

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
