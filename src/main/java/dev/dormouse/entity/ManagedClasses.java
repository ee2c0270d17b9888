package dev.dormouse.entity;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds the classes that JPA manages by their annotations, and the names of those beside them; loads none. */
final class ManagedClasses {

    private static final Set<String> ANNOTATIONS = Set.of(
            Type.getDescriptor(Entity.class),
            Type.getDescriptor(Embeddable.class),
            Type.getDescriptor(MappedSuperclass.class),
            Type.getDescriptor(Converter.class));
    private static final String PACKAGE = ".package-info";

    private final List<String> managed = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final List<String> packages;
    private int entities;

    /** @param packages only classes in them, and below, are managed; empty for all */
    ManagedClasses(List<String> packages) {
        this.packages = List.copyOf(packages);
    }

    /** Looks for managed classes here. */
    ManagedClasses scan(Path root) {
        new ClassFiles(root).each(new ClassFiles.Visitor() {
            @Override
            public boolean wants(String className) {
                all.add(className);
                return isWithin(className) && !className.endsWith("module-info");
            }

            @Override
            public void visit(String className, byte[] bytes) {
                look(className, bytes, root);
            }
        });
        return this;
    }

    /** Learns the names alone. */
    ManagedClasses list(Path root) {
        new ClassFiles(root).each(new ClassFiles.Visitor() {
            @Override
            public boolean wants(String className) {
                all.add(className);
                return false;
            }

            @Override
            public void visit(String className, byte[] bytes) {
                throw new IllegalStateException(className);
            }
        });
        return this;
    }

    private boolean isWithin(String className) {
        return packages.isEmpty() || packages.stream().anyMatch(p -> className.startsWith(p + "."));
    }

    private void look(String className, byte[] bytes, Path root) {
        Marks marks = new Marks();
        try {
            new ClassReader(bytes)
                    .accept(marks, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ShellException(
                    Failure.usage("cannot read the class " + className + " in " + root + ": " + e.getMessage())
                            .withHint("it may have been compiled for a newer Java than is known here"),
                    e);
        }
        if (marks.managed || className.endsWith(PACKAGE)) {
            managed.add(className);
        }
        entities += marks.entity ? 1 : 0;
    }

    boolean hasEntities() {
        return entities > 0;
    }

    /** Annotated classes, and packages with annotations of their own. */
    List<String> managed() {
        return List.copyOf(managed);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The classes that the prompt knows by their simple names: those in the packages of managed classes. Of two with one name the
     * managed one is meant, else the first.
     */
    Map<String, String> simpleNames(List<String> managedClasses) {
        Set<String> near = new HashSet<>(packages);
        managedClasses.forEach(name -> near.add(packageOf(name)));
        Map<String, String> names = new LinkedHashMap<>();
        managedClasses.forEach(name -> names.putIfAbsent(simple(name), name));
        for (String name : all) {
            if (name.indexOf('$') < 0 && near.contains(packageOf(name)) && !name.endsWith("-info")) {
                names.putIfAbsent(simple(name), name);
            }
        }
        return names;
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    /** {@code com.acme.Order$Line} → {@code Line}. */
    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private static final class Marks extends ClassVisitor {

        private boolean managed;
        private boolean entity;

        Marks() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            managed |= ANNOTATIONS.contains(descriptor);
            entity |= descriptor.equals(Type.getDescriptor(Entity.class));
            return null;
        }
    }
}
