package dev.dormouse.entity;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.id.IdentityGenerator;

/** The database's identity column makes the key; a key that the object has already is taken as it is. */
public final class DatabaseKeyGenerator extends IdentityGenerator implements BeforeExecutionGenerator {

    @Override
    public boolean allowAssignedIdentifiers() {
        return true;
    }

    @Override
    public boolean generatedOnExecution() {
        return true;
    }

    @Override
    public boolean generatedOnExecution(Object entity, SharedSessionContractImplementor session) {
        return key(entity, session) == null;
    }

    @Override
    public boolean generatedBeforeExecution(Object entity, SharedSessionContractImplementor session) {
        return key(entity, session) != null;
    }

    @Override
    public Object generate(
            SharedSessionContractImplementor session, Object owner, Object currentValue, EventType eventType) {
        return key(owner, session);
    }

    private static Object key(Object entity, SharedSessionContractImplementor session) {
        return session.getEntityPersister(null, entity).getIdentifier(entity, session);
    }
}
