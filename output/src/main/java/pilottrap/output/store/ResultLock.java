package pilottrap.output.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a result. The system gives it back when the process ends, however it ends, so a lock never goes
 * stale; the file's text only says who holds it.
 */
final class ResultLock implements AutoCloseable {
    static final String NAME = ".lock";

    private final FileChannel channel;
    private final FileLock lock;

    private ResultLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Locks a directory.
     *
     * @throws StoreException if another process, or this one, writes to it
     */
    static ResultLock of(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
            channel.close();
            throw StoreException.mistake(
                    directory + " is being written by " + (holder.isEmpty() ? "another process" : holder)
                            + "; wait for it, or choose another directory with -o");
        }
        String holder = "process " + ProcessHandle.current().pid() + " on " + host() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        return new ResultLock(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static String host() {
        String name = ManagementFactory.getRuntimeMXBean().getName();
        int at = name.indexOf('@');
        return at >= 0
                ? name.substring(at + 1)
                : InetAddress.getLoopbackAddress().getHostName();
    }

    /** Gives the right back; the file stays, empty, so that results compare byte for byte. */
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
            lock.release();
        }
    }
}
