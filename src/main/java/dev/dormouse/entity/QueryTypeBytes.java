package dev.dormouse.entity;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import com.querydsl.core.types.PathMetadata;
import com.querydsl.core.types.PathMetadataFactory;
import com.querydsl.core.types.dsl.ArrayPath;
import com.querydsl.core.types.dsl.BooleanPath;
import com.querydsl.core.types.dsl.ComparablePath;
import com.querydsl.core.types.dsl.DatePath;
import com.querydsl.core.types.dsl.DateTimePath;
import com.querydsl.core.types.dsl.EnumPath;
import com.querydsl.core.types.dsl.ListPath;
import com.querydsl.core.types.dsl.NumberPath;
import com.querydsl.core.types.dsl.SetPath;
import com.querydsl.core.types.dsl.SimplePath;
import com.querydsl.core.types.dsl.StringPath;
import com.querydsl.core.types.dsl.TimePath;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the Querydsl type of an entity: a typed getter for each attribute, all the rest in {@link EntityVariable}. */
final class QueryTypeBytes {

    /** The static field that holds the types it belongs to; set when the class is defined. */
    static final String TYPES = "$types";

    private static final String SUPER = Type.getInternalName(EntityVariable.class);
    private static final String METADATA = Type.getDescriptor(PathMetadata.class);

    /** Getters that Querydsl has for other things. */
    private static final Set<String> TAKEN = Set.of(
            "getType", "getMetadata", "getRoot", "getAnnotatedElement", "getClass", "getMetaClass", "getProperty");

    private QueryTypeBytes() {}

    static byte[] write(EntityModel model) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String owner = EntityBytes.internal(model.queryTypeName());
        writer.visit(V17, ACC_PUBLIC | ACC_SUPER, owner, null, SUPER, null);
        String types = Type.getDescriptor(EntityTypes.class);
        writer.visitField(ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, TYPES, types, null, null)
                .visitEnd();
        writer.visitField(ACC_PUBLIC | ACC_STATIC, model.variable(), "L" + owner + ";", null, null)
                .visitEnd();
        constructors(writer, owner, model);
        for (Attribute attribute : model.attributes()) {
            String getter = EntityBytes.accessor("get", attribute.name());
            if (!TAKEN.contains(getter)) {
                getter(writer, model, attribute, getter);
            }
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void constructors(ClassWriter writer, String owner, EntityModel model) {
        MethodVisitor byMetadata = writer.visitMethod(ACC_PUBLIC, "<init>", "(" + METADATA + ")V", null, null);
        byMetadata.visitCode();
        byMetadata.visitVarInsn(ALOAD, 0);
        byMetadata.visitLdcInsn(Type.getObjectType(EntityBytes.internal(model.name())));
        byMetadata.visitVarInsn(ALOAD, 1);
        byMetadata.visitFieldInsn(GETSTATIC, owner, TYPES, Type.getDescriptor(EntityTypes.class));
        String superDescriptor = Type.getMethodDescriptor(
                Type.VOID_TYPE,
                Type.getType(Class.class),
                Type.getType(PathMetadata.class),
                Type.getType(EntityTypes.class));
        byMetadata.visitMethodInsn(INVOKESPECIAL, SUPER, "<init>", superDescriptor, false);
        byMetadata.visitInsn(RETURN);
        byMetadata.visitMaxs(0, 0);
        byMetadata.visitEnd();

        MethodVisitor byName = writer.visitMethod(ACC_PUBLIC, "<init>", "(Ljava/lang/String;)V", null, null);
        byName.visitCode();
        byName.visitVarInsn(ALOAD, 0);
        byName.visitVarInsn(ALOAD, 1);
        byName.visitMethodInsn(
                INVOKESTATIC,
                Type.getInternalName(PathMetadataFactory.class),
                "forVariable",
                "(Ljava/lang/String;)" + METADATA,
                false);
        byName.visitMethodInsn(INVOKESPECIAL, owner, "<init>", "(" + METADATA + ")V", false);
        byName.visitInsn(RETURN);
        byName.visitMaxs(0, 0);
        byName.visitEnd();
    }

    private static void getter(ClassWriter writer, EntityModel model, Attribute attribute, String getter) {
        String type = pathType(attribute, model);
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, getter, "()L" + type + ";", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitLdcInsn(attribute.name());
        String descriptor = "(Ljava/lang/String;)Lcom/querydsl/core/types/Path;";
        code.visitMethodInsn(INVOKEVIRTUAL, SUPER, "attribute", descriptor, false);
        code.visitTypeInsn(CHECKCAST, type);
        code.visitInsn(ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static String pathType(Attribute attribute, EntityModel model) {
        if (attribute instanceof Attribute.Basic basic) {
            return Type.getInternalName(valuePath(basic.type()));
        }
        if (attribute instanceof Attribute.ToMany) {
            return Type.getInternalName(ListPath.class);
        }
        if (attribute instanceof Attribute.ManyToMany) {
            return Type.getInternalName(SetPath.class);
        }
        String target = attribute.targetEntity();
        int dot = target.lastIndexOf('.');
        return EntityBytes.internal(target.substring(0, dot + 1) + "Q" + target.substring(dot + 1));
    }

    private static Class<?> valuePath(ValueType type) {
        if (type.javaType().startsWith("[")) {
            return ArrayPath.class;
        }
        if (type.isEnum()) {
            return EnumPath.class;
        }
        if (type.isNumber()) {
            return NumberPath.class;
        }
        return switch (type.javaType()) {
            case "java.lang.String" -> StringPath.class;
            case "java.lang.Boolean" -> BooleanPath.class;
            case "java.time.LocalDate" -> DatePath.class;
            case "java.time.LocalDateTime", "java.time.OffsetDateTime" -> DateTimePath.class;
            case "java.time.LocalTime" -> TimePath.class;
            case "java.lang.Object" -> SimplePath.class;
            default -> ComparablePath.class;
        };
    }
}
