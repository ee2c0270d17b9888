package dev.dormouse.entity;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACC_TRANSIENT;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;

import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes what an entity class has as a {@link GeneratedEntity}. */
final class GeneratedMembers {

    static final String INTERFACE = Type.getInternalName(GeneratedEntity.class);

    private static final String MADE = "made$";

    private GeneratedMembers() {}

    static void write(ClassWriter writer, String owner, EntityModel model) {
        writer.visitField(ACC_PRIVATE | ACC_TRANSIENT | ACC_SYNTHETIC, MADE, "Z", null, null)
                .visitEnd();
        MethodVisitor is = method(writer, "wasMade$", "()Z");
        is.visitVarInsn(ALOAD, 0);
        is.visitFieldInsn(GETFIELD, owner, MADE, "Z");
        end(is, IRETURN);
        MethodVisitor made = method(writer, MADE, "(Z)V");
        made.visitVarInsn(ALOAD, 0);
        made.visitVarInsn(ILOAD, 1);
        made.visitFieldInsn(PUTFIELD, owner, MADE, "Z");
        end(made, RETURN);
        MethodVisitor another = method(writer, "another$", "()Ljava/lang/Object;");
        another.visitTypeInsn(NEW, owner);
        another.visitInsn(DUP);
        another.visitMethodInsn(INVOKESPECIAL, owner, "<init>", "()V", false);
        end(another, ARETURN);
        set(writer, owner, model.attributes());
    }

    /** {@code switch (place) { case 0: setName((String) value); return; … }} */
    private static void set(ClassWriter writer, String owner, List<Attribute> attributes) {
        MethodVisitor code = method(writer, "set$", "(ILjava/lang/Object;)V");
        Label other = new Label();
        Label[] cases = new Label[attributes.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = EntityBytes.isSettable(attributes.get(i)) ? new Label() : other;
        }
        code.visitVarInsn(ILOAD, 1);
        code.visitTableSwitchInsn(0, cases.length - 1, other, cases);
        for (int i = 0; i < cases.length; i++) {
            if (cases[i] != other) {
                Attribute attribute = attributes.get(i);
                Type type = Type.getType(EntityBytes.descriptor(attribute));
                code.visitLabel(cases[i]);
                code.visitFrame(F_SAME, 0, null, 0, null);
                code.visitVarInsn(ALOAD, 0);
                code.visitVarInsn(ALOAD, 2);
                code.visitTypeInsn(CHECKCAST, type.getInternalName());
                String setter = EntityBytes.accessor("set", attribute.name());
                code.visitMethodInsn(INVOKEVIRTUAL, owner, setter, "(" + type.getDescriptor() + ")V", false);
                code.visitInsn(RETURN);
            }
        }
        code.visitLabel(other);
        code.visitFrame(F_SAME, 0, null, 0, null);
        end(code, RETURN);
    }

    private static MethodVisitor method(ClassWriter writer, String name, String descriptor) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC | ACC_SYNTHETIC, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
