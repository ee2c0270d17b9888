package dev.dormouse.entity;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACC_TRANSIENT;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.List;
import org.hibernate.proxy.LazyInitializer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the class of an entity that is not loaded yet: each accessor asks the real one; the key is known. */
final class ProxyBytes {

    static final String SUFFIX = "$Proxy";

    private static final String FIELD = "$initializer";
    private static final String INITIALIZER = Type.getInternalName(LazyInitializer.class);
    private static final String INITIALIZER_TYPE = Type.getDescriptor(LazyInitializer.class);

    private ProxyBytes() {}

    static byte[] write(EntityModel model) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String owner = EntityBytes.internal(proxyName(model));
        String superclass = EntityBytes.internal(model.name());
        writer.visit(V17, ACC_PUBLIC | ACC_SUPER | ACC_SYNTHETIC, owner, null, superclass, new String[] {
            Type.getInternalName(LazyEntity.class)
        });
        writer.visitField(ACC_PRIVATE | ACC_TRANSIENT, FIELD, INITIALIZER_TYPE, null, null)
                .visitEnd();
        EntityBytes.constructor(writer, superclass);
        initializer(writer, owner);
        for (Attribute attribute : model.attributes()) {
            String type = EntityBytes.descriptor(attribute);
            String getter = EntityBytes.accessor("get", attribute.name());
            if (model.id().equals(List.of(attribute.name()))) {
                key(writer, owner, getter, type);
            } else {
                delegate(writer, owner, superclass, getter, "()" + type);
            }
            if (EntityBytes.isSettable(attribute)) {
                String setter = EntityBytes.accessor("set", attribute.name());
                delegate(writer, owner, superclass, setter, "(" + type + ")V");
            }
        }
        delegate(writer, owner, superclass, "toString", "()Ljava/lang/String;");
        writer.visitEnd();
        return writer.toByteArray();
    }

    static String proxyName(EntityModel model) {
        return model.name() + SUFFIX;
    }

    private static void initializer(ClassWriter writer, String owner) {
        MethodVisitor set = method(writer, "initializer$", "(" + INITIALIZER_TYPE + ")V");
        set.visitVarInsn(ALOAD, 0);
        set.visitVarInsn(ALOAD, 1);
        set.visitFieldInsn(PUTFIELD, owner, FIELD, INITIALIZER_TYPE);
        end(set, RETURN);
        MethodVisitor get = method(writer, "getHibernateLazyInitializer", "()" + INITIALIZER_TYPE);
        get.visitVarInsn(ALOAD, 0);
        get.visitFieldInsn(GETFIELD, owner, FIELD, INITIALIZER_TYPE);
        end(get, ARETURN);
        MethodVisitor replace = method(writer, "writeReplace", "()Ljava/lang/Object;");
        ask(replace, owner, "getImplementation");
        end(replace, ARETURN);
    }

    private static void key(ClassWriter writer, String owner, String getter, String type) {
        MethodVisitor code = method(writer, getter, "()" + type);
        ask(code, owner, "getIdentifier");
        code.visitTypeInsn(CHECKCAST, Type.getType(type).getInternalName());
        end(code, ARETURN);
    }

    private static void delegate(ClassWriter writer, String owner, String superclass, String name, String descriptor) {
        MethodVisitor code = method(writer, name, descriptor);
        ask(code, owner, "getImplementation");
        code.visitTypeInsn(CHECKCAST, superclass);
        boolean setter = descriptor.endsWith("V");
        if (setter) {
            code.visitVarInsn(ALOAD, 1);
        }
        code.visitMethodInsn(INVOKEVIRTUAL, superclass, name, descriptor, false);
        end(code, setter ? RETURN : ARETURN);
    }

    private static void ask(MethodVisitor code, String owner, String method) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, owner, FIELD, INITIALIZER_TYPE);
        code.visitMethodInsn(INVOKEINTERFACE, INITIALIZER, method, "()Ljava/lang/Object;", true);
    }

    private static MethodVisitor method(ClassWriter writer, String name, String descriptor) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
