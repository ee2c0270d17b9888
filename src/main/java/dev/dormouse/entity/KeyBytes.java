package dev.dormouse.entity;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the class of a composite key: the id attributes of its entity, and {@link CompositeKey} above. */
final class KeyBytes {

    private static final String SUPER = Type.getInternalName(CompositeKey.class);

    private KeyBytes() {}

    static byte[] write(EntityModel model) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String owner = EntityBytes.internal(model.idClassName());
        writer.visit(V17, ACC_PUBLIC | ACC_SUPER, owner, null, SUPER, null);
        EntityBytes.constructor(writer, SUPER);
        List<Attribute> parts =
                model.id().stream().map(name -> model.find(name).orElseThrow()).toList();
        for (Attribute part : parts) {
            String type = EntityBytes.descriptor(part);
            writer.visitField(ACC_PRIVATE, part.name(), type, null, null).visitEnd();
            MethodVisitor getter =
                    writer.visitMethod(ACC_PUBLIC, EntityBytes.accessor("get", part.name()), "()" + type, null, null);
            getter.visitCode();
            getter.visitVarInsn(ALOAD, 0);
            getter.visitFieldInsn(GETFIELD, owner, part.name(), type);
            getter.visitInsn(ARETURN);
            getter.visitMaxs(0, 0);
            getter.visitEnd();
            MethodVisitor setter = writer.visitMethod(
                    ACC_PUBLIC, EntityBytes.accessor("set", part.name()), "(" + type + ")V", null, null);
            setter.visitCode();
            setter.visitVarInsn(ALOAD, 0);
            setter.visitVarInsn(ALOAD, 1);
            setter.visitTypeInsn(CHECKCAST, Type.getType(type).getInternalName());
            setter.visitFieldInsn(PUTFIELD, owner, part.name(), type);
            setter.visitInsn(RETURN);
            setter.visitMaxs(0, 0);
            setter.visitEnd();
        }
        MethodVisitor values = writer.visitMethod(ACC_PUBLIC, "values", "()[Ljava/lang/Object;", null, null);
        values.visitCode();
        Bytecode.pushArray(values, parts.size(), i -> {
            values.visitVarInsn(ALOAD, 0);
            values.visitFieldInsn(GETFIELD, owner, parts.get(i).name(), EntityBytes.descriptor(parts.get(i)));
        });
        values.visitInsn(ARETURN);
        values.visitMaxs(0, 0);
        values.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
