package pilottrap.output.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all: written beside its place, synced, renamed. */
public final class AtomicFile {
    /** What the names of unfinished files end in. */
    static final String UNFINISHED = ".tmp";

    private AtomicFile() {}

    /**
     * Writes a file.
     *
     * @throws IOException if it cannot be kept; nothing is left behind then, and what was there before stays
     */
    static void write(Path path, byte[] bytes, int length) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
        try {
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    /**
     * Writes a file.
     *
     * @throws IOException if it cannot be kept; nothing is left behind then, and what was there before stays
     */
    public static void write(Path path, byte[] bytes) throws IOException {
        write(path, bytes, bytes.length);
    }

    /**
     * Makes the names in a directory last; where the system cannot sync directories, nothing happens.
     *
     * @throws IOException if the system can, and it failed
     */
    static void syncDirectory(Path directory) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(directory, StandardOpenOption.READ);
        } catch (IOException notHere) {
            return; // Some systems open no directories; there the rename is all we have.
        }
        try (channel) {
            sync(() -> channel.force(true));
        }
    }

    /** A call that makes something last. */
    @FunctionalInterface
    interface Sync {
        void force() throws IOException;
    }

    /** Makes something last; some network file systems open directories and then cannot sync them. */
    static void sync(Sync sync) throws IOException {
        try {
            sync.force();
        } catch (IOException failed) {
            String reason = String.valueOf(failed.getMessage());
            if (!reason.contains("Invalid argument") && !reason.contains("not supported")) {
                throw failed;
            }
        }
    }
}
