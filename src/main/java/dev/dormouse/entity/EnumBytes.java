package dev.dormouse.entity;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ACC_ENUM;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SIPUSH;
import static org.objectweb.asm.Opcodes.V17;

import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the class of a database's enum: a Java enum whose constants know their labels. */
final class EnumBytes {

    private static final String SUPER = "java/lang/Enum";
    private static final String LABEL = "$label";
    private static final String VALUES = "$VALUES";

    private EnumBytes() {}

    static byte[] write(String className, List<String> labels) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String owner = EntityBytes.internal(className);
        String signature = "Ljava/lang/Enum<L" + owner + ";>;" + Type.getDescriptor(DatabaseEnum.class);
        String[] interfaces = {Type.getInternalName(DatabaseEnum.class)};
        writer.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_ENUM, owner, signature, SUPER, interfaces);
        String self = "L" + owner + ";";
        List<String> constants = EnumNames.constants(labels);
        for (String constant : constants) {
            writer.visitField(ACC_PUBLIC | ACC_STATIC | ACC_FINAL | ACC_ENUM, constant, self, null, null)
                    .visitEnd();
        }
        writer.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL | ACC_SYNTHETIC, VALUES, "[" + self, null, null)
                .visitEnd();
        writer.visitField(ACC_PRIVATE | ACC_FINAL, LABEL, "Ljava/lang/String;", null, null)
                .visitEnd();
        initializer(writer, owner, constants, labels);
        constructor(writer, owner);
        values(writer, owner);
        lookUp(writer, owner, "valueOf");
        lookUp(writer, owner, "of");
        text(writer, owner, "label");
        text(writer, owner, "toString");
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void initializer(ClassWriter writer, String owner, List<String> constants, List<String> labels) {
        MethodVisitor code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        for (int i = 0; i < constants.size(); i++) {
            code.visitTypeInsn(NEW, owner);
            code.visitInsn(DUP);
            code.visitLdcInsn(constants.get(i));
            code.visitIntInsn(SIPUSH, i);
            code.visitLdcInsn(labels.get(i));
            code.visitMethodInsn(INVOKESPECIAL, owner, "<init>", "(Ljava/lang/String;ILjava/lang/String;)V", false);
            code.visitFieldInsn(PUTSTATIC, owner, constants.get(i), "L" + owner + ";");
        }
        code.visitIntInsn(SIPUSH, constants.size());
        code.visitTypeInsn(ANEWARRAY, owner);
        for (int i = 0; i < constants.size(); i++) {
            code.visitInsn(DUP);
            code.visitIntInsn(SIPUSH, i);
            code.visitFieldInsn(GETSTATIC, owner, constants.get(i), "L" + owner + ";");
            code.visitInsn(AASTORE);
        }
        code.visitFieldInsn(PUTSTATIC, owner, VALUES, "[L" + owner + ";");
        end(code, RETURN);
    }

    private static void constructor(ClassWriter writer, String owner) {
        MethodVisitor code =
                writer.visitMethod(ACC_PRIVATE, "<init>", "(Ljava/lang/String;ILjava/lang/String;)V", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitVarInsn(ILOAD, 2);
        code.visitMethodInsn(INVOKESPECIAL, SUPER, "<init>", "(Ljava/lang/String;I)V", false);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 3);
        code.visitFieldInsn(PUTFIELD, owner, LABEL, "Ljava/lang/String;");
        end(code, RETURN);
    }

    private static void values(ClassWriter writer, String owner) {
        String array = "[L" + owner + ";";
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "values", "()" + array, null, null);
        code.visitCode();
        code.visitFieldInsn(GETSTATIC, owner, VALUES, array);
        code.visitMethodInsn(INVOKEVIRTUAL, array, "clone", "()Ljava/lang/Object;", false);
        code.visitTypeInsn(CHECKCAST, array);
        end(code, ARETURN);
    }

    /** The constant with a label or a name. */
    private static void lookUp(ClassWriter writer, String owner, String method) {
        MethodVisitor code =
                writer.visitMethod(ACC_PUBLIC | ACC_STATIC, method, "(Ljava/lang/String;)L" + owner + ";", null, null);
        code.visitCode();
        code.visitLdcInsn(Type.getObjectType(owner));
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(
                INVOKESTATIC,
                Type.getInternalName(DatabaseEnum.class),
                "of",
                "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Object;",
                true);
        code.visitTypeInsn(CHECKCAST, owner);
        end(code, ARETURN);
    }

    private static void text(ClassWriter writer, String owner, String method) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, method, "()Ljava/lang/String;", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, owner, LABEL, "Ljava/lang/String;");
        end(code, ARETURN);
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
