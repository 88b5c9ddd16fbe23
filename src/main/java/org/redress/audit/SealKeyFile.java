package org.redress.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Where the private key lies: outside the database, readable by the program's own user only. Without a path of one's
 * own it is made on the first start; a path that was given must lead to a key, else the start is refused, since a
 * volume that was not mounted must not silently become a new key.
 */
final class SealKeyFile {
    private SealKeyFile() {}

    static SealKey at(Path given, Path usual) {
        try {
            if (given != null) return read(given);
            return Files.exists(usual) ? read(usual) : make(usual);
        } catch (IOException failed) {
            throw new UncheckedIOException("The seal key cannot be read or written: " + failed.getMessage(), failed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The seal key cannot be used: " + broken.getMessage(), broken);
        }
    }

    private static SealKey read(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) throw new NoSealKey(file, "does not exist");
        var keys = Pem.read(Pem.PRIVATE, Files.readString(file));
        if (keys.size() != 1) throw new NoSealKey(file, "holds " + keys.size() + " private keys instead of one");
        try {
            return SealKey.of(keys.get(0));
        } catch (GeneralSecurityException | ClassCastException foreign) {
            throw new NoSealKey(file, "holds no Ed25519 key");
        }
    }

    private static SealKey make(Path file) throws IOException, GeneralSecurityException {
        var key = SealKey.fresh();
        var draft = file.resolveSibling(
                file.getFileName() + ".new-" + ProcessHandle.current().pid());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(Hashes.utf8(Pem.write(Pem.PRIVATE, key.privateBytes()))));
        }
        return placed(draft, file, key);
    }

    /** Two nodes on one folder make one key: whoever comes second takes the first's. */
    private static SealKey placed(Path draft, Path file, SealKey key) throws IOException, GeneralSecurityException {
        try {
            Files.createLink(file, draft);
            return key;
        } catch (FileAlreadyExistsException first) {
            return read(file);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
