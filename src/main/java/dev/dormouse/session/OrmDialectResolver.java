package dev.dormouse.session;

import org.hibernate.annotations.processing.GenericDialect;
import org.hibernate.community.dialect.CommunityDialectResolver;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.dialect.internal.StandardDialectResolver;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;

/** Hibernate's own dialect for a product by its name; for one that it does not know, standard SQL. */
public final class OrmDialectResolver implements DialectResolver {

    private static final long serialVersionUID = 1L;

    /** Called by Hibernate. */
    public OrmDialectResolver() {}

    @Override
    public Dialect resolveDialect(DialectResolutionInfo info) {
        Dialect own = new StandardDialectResolver().resolveDialect(info);
        if (own != null) {
            return own;
        }
        Dialect community = new CommunityDialectResolver().resolveDialect(info);
        return community != null ? community : new GenericDialect();
    }
}
