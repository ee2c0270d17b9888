package dev.dormouse.eval;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityVariable;
import dev.dormouse.result.ShellException;
import groovy.lang.MetaBeanProperty;
import groovy.lang.MetaClass;
import groovy.lang.MetaProperty;
import groovy.lang.MissingPropertyException;
import org.hibernate.Hibernate;

/**
 * What Groovy finds on the application's entities: their own members first, with all the logic that is in them; attributes that
 * have no getter or setter by their fields.
 */
final class OwnMetaClass extends EntityMetaClass {

    OwnMetaClass(MetaClass delegate, EntityModel model, Queries queries) {
        super(delegate, model, queries);
    }

    @Override
    public Object invokeStaticMethod(Object receiver, String name, Object[] arguments) {
        return delegate.getStaticMetaMethod(name, arguments) != null
                ? delegate.invokeStaticMethod(receiver, name, arguments)
                : super.invokeStaticMethod(receiver, name, arguments);
    }

    @Override
    public Object getProperty(Object object, String property) {
        if (object instanceof Class) {
            return delegate.getProperty(object, property);
        }
        queries.touch(object);
        String attribute = attribute(property);
        boolean known = model.find(attribute).isPresent();
        if (known && !OwnObjects.hasGetter(object.getClass(), attribute)) {
            return OwnObjects.read(Hibernate.unproxy(object), attribute);
        }
        try {
            return delegate.getProperty(object, attribute);
        } catch (MissingPropertyException e) {
            throw new ShellException(EntityVariable.unknownAttribute(model, property), e);
        }
    }

    @Override
    void initialise(Object object, String property, Object value) {
        setProperty(object, property, value);
    }

    @Override
    public void setProperty(Object object, String property, Object value) {
        String attribute = attribute(property);
        MetaProperty found = delegate.hasProperty(object, attribute);
        boolean known = model.find(attribute).isPresent();
        boolean settable = found instanceof MetaBeanProperty bean && bean.getSetter() != null;
        if (!known && !settable) {
            throw new ShellException(EntityVariable.unknownAttribute(model, property));
        }
        if (model.find(attribute).filter(Attribute.Basic.class::isInstance).isPresent()) {
            checkWritable(attribute);
        }
        queries.touch(object);
        queries.checkKept(model, object);
        if (settable) {
            delegate.setProperty(object, attribute, value);
        } else {
            OwnObjects.write(Hibernate.unproxy(object), attribute, value);
        }
    }
}
