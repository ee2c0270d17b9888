package dev.dormouse.entity;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.HibernateException;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.internal.bytebuddy.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.proxy.pojo.BasicLazyInitializer;
import org.hibernate.type.CompositeType;

/**
 * Makes the lazy proxies of generated entities from classes that are written as the entities are: when they are first
 * needed. It starts faster than Hibernate's own provider, which reads each class again and writes every proxy at once; that one
 * makes the proxies of an application's classes.
 */
public final class ProxyProvider implements BytecodeProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public ProxyFactoryFactory getProxyFactoryFactory() {
        return new ProxyFactoryFactory() {
            private static final long serialVersionUID = 1L;

            private transient ProxyFactoryFactory own;

            @Override
            public ProxyFactory buildProxyFactory(SessionFactoryImplementor factory) {
                return new LazyEntityFactory(() -> own().buildProxyFactory(factory));
            }

            private ProxyFactoryFactory own() {
                if (own == null) {
                    own = new BytecodeProviderImpl().getProxyFactoryFactory();
                }
                return own;
            }

            @Override
            @SuppressWarnings("rawtypes")
            public BasicProxyFactory buildBasicProxyFactory(Class type) {
                throw new HibernateException("generated entities have no basic proxies: " + type);
            }
        };
    }

    @Override
    @Deprecated
    @SuppressWarnings({"removal", "rawtypes"})
    public ReflectionOptimizer getReflectionOptimizer(Class type, String[] getters, String[] setters, Class[] types) {
        return null;
    }

    @Override
    public ReflectionOptimizer getReflectionOptimizer(Class<?> type, Map<String, PropertyAccess> accesses) {
        return null;
    }

    @Override
    public Enhancer getEnhancer(EnhancementContext context) {
        return null;
    }

    private static final class LazyEntityFactory implements ProxyFactory {

        private final transient Supplier<ProxyFactory> own;
        private String entityName;
        private Class<?> entity;
        private Method getIdentifier;
        private Method setIdentifier;
        private CompositeType componentId;
        private Optional<ProxyFactory> forOwn = Optional.empty();

        /** @param own makes the factory for a class that was not generated */
        LazyEntityFactory(Supplier<ProxyFactory> own) {
            this.own = own;
        }

        @Override
        public void postInstantiate(
                String entityName,
                Class<?> persistentClass,
                Set<Class<?>> interfaces,
                Method getIdentifierMethod,
                Method setIdentifierMethod,
                CompositeType componentIdType) {
            this.entityName = entityName;
            this.entity = persistentClass;
            this.getIdentifier = getIdentifierMethod;
            this.setIdentifier = setIdentifierMethod;
            this.componentId = componentIdType;
            if (!(persistentClass.getClassLoader() instanceof EntityClassLoader)) {
                ProxyFactory factory = own.get();
                factory.postInstantiate(
                        entityName,
                        persistentClass,
                        interfaces,
                        getIdentifierMethod,
                        setIdentifierMethod,
                        componentIdType);
                forOwn = Optional.of(factory);
            }
        }

        @Override
        public HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
            if (forOwn.isPresent()) {
                return forOwn.get().getProxy(id, session);
            }
            try {
                LazyEntity proxy =
                        (LazyEntity) Class.forName(entity.getName() + "$Proxy", true, entity.getClassLoader())
                                .getConstructor()
                                .newInstance();
                proxy.initializer$(
                        new Initializer(entityName, entity, id, getIdentifier, setIdentifier, componentId, session));
                return proxy;
            } catch (ReflectiveOperationException e) {
                throw new HibernateException("no proxy for " + entityName, e);
            }
        }
    }

    private static final class Initializer extends BasicLazyInitializer {

        private static final long serialVersionUID = 1L;

        Initializer(
                String entityName,
                Class<?> persistentClass,
                Object id,
                Method getIdentifierMethod,
                Method setIdentifierMethod,
                CompositeType componentIdType,
                SharedSessionContractImplementor session) {
            super(
                    entityName,
                    persistentClass,
                    id,
                    getIdentifierMethod,
                    setIdentifierMethod,
                    componentIdType,
                    session,
                    false);
        }

        @Override
        protected Object serializableProxy() {
            return getImplementation();
        }

        @Override
        protected Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
            return method.invoke(getImplementation(), arguments);
        }
    }
}
