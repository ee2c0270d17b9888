package com.acme.app;

import static com.acme.model.QAlbum.album;
import static com.acme.model.QEmployee.employee;
import static com.acme.model.QInvoice.invoice;
import static com.acme.model.QPlaylist.playlist;
import static com.acme.model.QTrack.track;

import com.querydsl.core.types.Expression;
import com.querydsl.jpa.HQLTemplates;
import com.querydsl.jpa.impl.JPAQuery;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;

/** What an application asks with the Q-types. */
public final class ChinookQueries implements Function<EntityManager, List<?>> {

    @Override
    public List<?> apply(EntityManager manager) {
        return List.of(
                query(manager, track.name)
                        .from(track)
                        .where(track.album.artist.name.eq("AC/DC"))
                        .orderBy(track.trackId.asc())
                        .fetch(),
                query(manager, album.tracks.size())
                        .from(album)
                        .where(album.tracks.any().unitPrice.gt(1))
                        .orderBy(album.albumId.asc())
                        .fetch(),
                query(manager, playlist.name)
                        .from(playlist)
                        .where(playlist.tracks.any().genre.name.eq("Opera"))
                        .orderBy(playlist.playlistId.asc())
                        .fetch(),
                query(manager, invoice.total.sumBigDecimal())
                        .from(invoice)
                        .groupBy(invoice.billingCountry)
                        .orderBy(invoice.billingCountry.asc())
                        .fetch(),
                query(manager, employee.lastName)
                        .from(employee)
                        .where(employee.reportsTo.lastName.eq("Adams"))
                        .orderBy(employee.employeeId.asc())
                        .fetch());
    }

    private static <T> JPAQuery<T> query(EntityManager manager, Expression<T> wanted) {
        return new JPAQuery<Void>(manager, HQLTemplates.DEFAULT).select(wanted);
    }
}
