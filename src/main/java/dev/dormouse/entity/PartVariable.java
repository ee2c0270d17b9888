package dev.dormouse.entity;

import com.querydsl.core.types.PathMetadata;

/** A path to an embeddable of an application's entity. */
final class PartVariable extends EntityVariable<Object> {

    private static final long serialVersionUID = 1L;

    PartVariable(Class<?> type, PathMetadata metadata, EntityTypes types, EntityModel model) {
        super(type, metadata, types, model);
    }
}
