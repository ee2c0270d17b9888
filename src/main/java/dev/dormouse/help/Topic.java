package dev.dormouse.help;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;

/** What a name means in the model or in the catalogue. */
public sealed interface Topic {

    /** {@code Track}, {@code track}. */
    record Entity(EntityModel entity) implements Topic {}

    /** {@code raw_log}, {@code public.raw_log}, {@code db.rawLog}. */
    record Relation(Table table) implements Topic {}

    /** {@code Track.name}, {@code track.album.artist}. */
    record Property(EntityModel owner, Attribute attribute) implements Topic {}

    /** A column of a relation that has no entity. */
    record Column(Table table, TableColumn column) implements Topic {}
}
