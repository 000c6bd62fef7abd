package pilottrap.output.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a result. The system gives it back when the process ends, however it ends, so a lock never goes
 * stale; the file's text only says who holds it.
 */
final class ResultLock implements AutoCloseable {
    static final String NAME = ".lock";
    private static final int LONGEST_HOLDER = 300;

    /**
     * What this process holds, by real path. Where a lock belongs to the process, closing any channel of the file gives
     * it up (POSIX); so what we hold must not even be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path place;
    private final FileChannel channel;
    private final FileLock lock;

    private ResultLock(Path place, FileChannel channel, FileLock lock) {
        this.place = place;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Locks a directory.
     *
     * @throws StoreException if another process, or this one, writes to it
     */
    static ResultLock of(Path directory) throws IOException {
        Path place = directory.toRealPath();
        if (!HELD.add(place)) {
            throw refused(directory, holder());
        }
        try {
            return open(directory, place);
        } catch (IOException | RuntimeException | Error failed) {
            HELD.remove(place);
            throw failed;
        }
    }

    private static ResultLock open(Path directory, Path place) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw refused(directory, holder(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)), 0);
            return new ResultLock(place, channel, lock);
        } catch (IOException | RuntimeException | Error failed) {
            try {
                channel.close();
            } catch (IOException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    private static StoreException refused(Path directory, String holder) {
        return StoreException.mistake(
                directory + " is being written by " + (holder.isBlank() ? "another process" : holder.strip())
                        + "; wait for it, or choose another directory with -o");
    }

    private static String holder() {
        return "process " + ProcessHandle.current().pid() + " on " + host() + "\n";
    }

    /** What the file says of its holder. */
    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_HOLDER);
        while (text.hasRemaining() && channel.read(text, text.position()) > 0) {
            // until it is full or at its end
        }
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
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
        } finally {
            HELD.remove(place);
        }
    }
}
