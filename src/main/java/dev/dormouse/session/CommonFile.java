package dev.dormouse.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** A file of text that a user edits, shares and commits. */
final class CommonFile {

    private static final Set<PosixFilePermission> WRITE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private CommonFile() {}

    /**
     * Whole or not at all: a reader never sees half of it, a link goes on pointing to it, who may read it stays. A file that its
     * owner has made read-only stays as it is, though one that is moved in its place would not ask.
     */
    static void replace(Path file, String text) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file;
        Optional<Set<PosixFilePermission>> permissions = permissions(real);
        boolean locked = permissions
                .filter(all -> all.stream().noneMatch(WRITE::contains))
                .isPresent();
        if (locked || Files.exists(real) && !Files.isWritable(real)) {
            throw new FileSystemException(real.toString(), null, "it is read-only");
        }
        Files.createDirectories(real.getParent());
        Path next = real.resolveSibling("." + real.getFileName() + ".new");
        try {
            Files.writeString(next, text, StandardCharsets.UTF_8);
            if (permissions.isPresent()) {
                Files.setPosixFilePermissions(next, permissions.get());
            }
            Files.move(next, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null || !Files.exists(file)
                ? Optional.empty()
                : Optional.of(view.readAttributes().permissions());
    }

    /** What went wrong, in words: Java's own message is often a path alone. */
    static String why(IOException problem) {
        if (problem instanceof AccessDeniedException denied) {
            return "you may not write to " + Path.of(denied.getFile()).getParent();
        }
        if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
            return ((FileSystemException) problem).getFile() + " is no folder";
        }
        return problem instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(problem.getMessage());
    }
}
