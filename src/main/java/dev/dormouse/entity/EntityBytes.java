package dev.dormouse.entity;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the class of an entity: private annotated fields with getters and setters, and a readable {@code toString}. */
final class EntityBytes {

    private static final String TEXT = Type.getInternalName(EntityText.class);

    private static final String TYPES = Type.getDescriptor(EntityTypes.class);

    private final Models models;
    private final boolean onDemand;
    private final MappingAnnotations annotations;

    EntityBytes(EntityTypes types, MappingAnnotations annotations) {
        this.models = types.models();
        this.onDemand = types.isOnDemand();
        this.annotations = annotations;
    }

    byte[] write(EntityModel model) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String owner = internal(model.name());
        String[] interfaces = {"java/io/Serializable", GeneratedMembers.INTERFACE};
        writer.visit(V17, ACC_PUBLIC | ACC_SUPER, owner, null, "java/lang/Object", interfaces);
        annotations.annotate(writer, model);
        if (onDemand) {
            writer.visitField(ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, QueryTypeBytes.TYPES, TYPES, null, null)
                    .visitEnd();
        }
        constructor(writer, "java/lang/Object");
        for (Attribute attribute : model.attributes()) {
            FieldVisitor field =
                    writer.visitField(ACC_PRIVATE, attribute.name(), descriptor(attribute), signature(attribute), null);
            annotations.annotate(field, model, attribute);
            field.visitEnd();
            getter(writer, owner, attribute);
            if (isSettable(attribute)) {
                setter(writer, owner, model, attribute);
            }
        }
        toStringMethod(writer, owner, model);
        GeneratedMembers.write(writer, owner, model);
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** A raw foreign key column is written through its relation, and a one-to-one on the side of the foreign key. */
    static boolean isSettable(Attribute attribute) {
        return attribute instanceof Attribute.Basic basic
                ? basic.writable()
                : !(attribute instanceof Attribute.InverseOne || attribute instanceof Attribute.TypedOne);
    }

    static void constructor(ClassWriter writer, String superclass) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, superclass, "<init>", "()V", false);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void getter(ClassWriter writer, String owner, Attribute attribute) {
        String descriptor = descriptor(attribute);
        String signature = signature(attribute) == null ? null : "()" + signature(attribute);
        MethodVisitor code =
                writer.visitMethod(ACC_PUBLIC, accessor("get", attribute.name()), "()" + descriptor, signature, null);
        code.visitCode();
        if (onDemand && !(attribute instanceof Attribute.Basic)) {
            demand(code, owner, attribute, descriptor);
        }
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, owner, attribute.name(), descriptor);
        code.visitInsn(ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** {@code if (album == null) $types.demand(this, "Album")}: the relation may lead to an entity that is not mapped yet. */
    private static void demand(MethodVisitor code, String owner, Attribute attribute, String descriptor) {
        Label known = new Label();
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, owner, attribute.name(), descriptor);
        code.visitJumpInsn(IFNONNULL, known);
        code.visitFieldInsn(GETSTATIC, owner, QueryTypeBytes.TYPES, TYPES);
        code.visitVarInsn(ALOAD, 0);
        code.visitLdcInsn(attribute.targetEntity());
        String demanding = "(Ljava/lang/Object;Ljava/lang/String;)V";
        code.visitMethodInsn(INVOKEVIRTUAL, Type.getInternalName(EntityTypes.class), "demand", demanding, false);
        code.visitLabel(known);
        code.visitFrame(F_SAME, 0, null, 0, null);
    }

    private void setter(ClassWriter writer, String owner, EntityModel model, Attribute attribute) {
        String descriptor = descriptor(attribute);
        MethodVisitor code =
                writer.visitMethod(ACC_PUBLIC, accessor("set", attribute.name()), "(" + descriptor + ")V", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitFieldInsn(PUTFIELD, owner, attribute.name(), descriptor);
        if (attribute instanceof Attribute.ToOne one) {
            copyKey(code, owner, one, keyParts(model, one));
        }
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** An attribute here, and the target's attribute whose value it always has. */
    private record KeyPart(Attribute.Basic here, Attribute.Basic there, boolean id) {}

    private List<KeyPart> keyParts(EntityModel model, Attribute.ToOne one) {
        EntityModel target = models.find(one.target()).orElseThrow();
        List<KeyPart> parts = new ArrayList<>();
        for (Attribute.Join join : one.joins()) {
            Optional<Attribute.Basic> here = model.findBasic(join.column());
            Optional<Attribute.Basic> there = target.findBasic(join.targetColumn());
            if (here.isPresent()
                    && there.isPresent()
                    && here.get().type().javaType().equals(there.get().type().javaType())) {
                parts.add(new KeyPart(
                        here.get(), there.get(), model.id().contains(here.get().name())));
            }
        }
        return parts;
    }

    /** {@code this.albumId = album == null ? null : album.getAlbumId()}, so that both always agree; a key is never unset. */
    private static void copyKey(MethodVisitor code, String owner, Attribute.ToOne one, List<KeyPart> parts) {
        Label present = new Label();
        code.visitVarInsn(ALOAD, 1);
        code.visitJumpInsn(IFNONNULL, present);
        for (KeyPart part : parts) {
            if (!part.id()) {
                code.visitVarInsn(ALOAD, 0);
                code.visitInsn(ACONST_NULL);
                code.visitFieldInsn(PUTFIELD, owner, part.here().name(), descriptor(part.here()));
            }
        }
        code.visitInsn(RETURN);
        code.visitLabel(present);
        code.visitFrame(F_SAME, 0, null, 0, null);
        for (KeyPart part : parts) {
            String type = descriptor(part.here());
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, 1);
            String getter = accessor("get", part.there().name());
            code.visitMethodInsn(INVOKEVIRTUAL, internal(one.target()), getter, "()" + type, false);
            code.visitFieldInsn(PUTFIELD, owner, part.here().name(), type);
        }
    }

    private static void toStringMethod(ClassWriter writer, String owner, EntityModel model) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "toString", "()Ljava/lang/String;", null, null);
        code.visitCode();
        code.visitLdcInsn(model.name());
        values(code, owner, model, model.id());
        values(code, owner, model, model.labels());
        String descriptor = "(Ljava/lang/String;[Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/String;";
        code.visitMethodInsn(INVOKESTATIC, TEXT, "describe", descriptor, false);
        code.visitInsn(ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void values(MethodVisitor code, String owner, EntityModel model, List<String> names) {
        Bytecode.pushArray(code, names.size(), i -> {
            Attribute attribute = model.find(names.get(i)).orElseThrow();
            code.visitVarInsn(ALOAD, 0);
            code.visitFieldInsn(GETFIELD, owner, attribute.name(), descriptor(attribute));
        });
    }

    /** {@code get} and {@code name}: {@code getName}. */
    static String accessor(String verb, String attribute) {
        return verb + attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    }

    static String internal(String className) {
        return className.replace('.', '/');
    }

    static String descriptor(Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            // A value of PostgreSQL's may have other dimensions than its column was declared with.
            return basic.type().isArray()
                    ? "[Ljava/lang/Object;"
                    : Bytecode.descriptor(basic.type().javaType());
        }
        if (attribute instanceof Attribute.ToMany) {
            return "Ljava/util/List;";
        }
        return attribute instanceof Attribute.ManyToMany
                ? "Ljava/util/Set;"
                : "L" + internal(attribute.targetEntity()) + ";";
    }

    private static String signature(Attribute attribute) {
        return attribute.isCollection()
                ? descriptor(attribute).replace(";", "<L" + internal(attribute.targetEntity()) + ";>;")
                : null;
    }
}
