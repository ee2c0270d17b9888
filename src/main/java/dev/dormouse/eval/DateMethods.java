package dev.dormouse.eval;

import groovy.lang.GroovySystem;
import groovy.lang.MetaClassRegistry;
import groovy.lang.MetaMethod;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import org.codehaus.groovy.reflection.CachedClass;
import org.codehaus.groovy.runtime.metaclass.MetaClassRegistryImpl;

/**
 * The methods that Groovy's module for dates adds to {@code java.time}, such as {@code date.format('yyyy-MM')}. Groovy would make them
 * ready at each start; here they are when it first meets a date.
 */
final class DateMethods {

    private static final String EXTENSIONS = "org.apache.groovy.datetime.extensions.";

    private DateMethods() {}

    /** Whether objects of that class have such methods. */
    static boolean concern(Class<?> type) {
        return type.getName().startsWith("java.time.")
                || Date.class.isAssignableFrom(type)
                || Calendar.class.isAssignableFrom(type)
                || TimeZone.class.isAssignableFrom(type);
    }

    /** Makes them ready, once. */
    static void register(MetaClassRegistry registry) {
        Properties module = new Properties();
        module.setProperty("moduleName", "groovy-datetime");
        module.setProperty("moduleVersion", GroovySystem.getVersion());
        module.setProperty("extensionClasses", EXTENSIONS + "DateTimeExtensions");
        module.setProperty("staticExtensionClasses", EXTENSIONS + "DateTimeStaticExtensions");
        Map<CachedClass, List<MetaMethod>> methods = new HashMap<>();
        ((MetaClassRegistryImpl) registry)
                .registerExtensionModuleFromProperties(module, DateMethods.class.getClassLoader(), methods);
        methods.forEach(CachedClass::addNewMopMethods);
    }
}
