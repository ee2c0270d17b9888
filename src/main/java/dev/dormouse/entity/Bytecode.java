package dev.dormouse.entity;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.SIPUSH;

import java.util.function.IntConsumer;
import org.objectweb.asm.MethodVisitor;

/** The idioms that the class writers share. */
final class Bytecode {

    private Bytecode() {}

    /** {@code java.lang.String} → {@code Ljava/lang/String;}, {@code [B} stays. */
    static String descriptor(String className) {
        String internal = className.replace('.', '/');
        return internal.startsWith("[") ? internal : "L" + internal + ";";
    }

    /** Pushes an array of objects; {@code element} pushes the one at an index. */
    static void pushArray(MethodVisitor code, int length, IntConsumer element) {
        code.visitIntInsn(SIPUSH, length);
        code.visitTypeInsn(ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < length; i++) {
            code.visitInsn(DUP);
            code.visitIntInsn(SIPUSH, i);
            element.accept(i);
            code.visitInsn(AASTORE);
        }
    }
}
