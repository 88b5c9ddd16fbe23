package org.redress.portal;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.web.multipart.MultipartFile;

/** A file of a draft as the intake takes files. */
record DraftFile(Drafts.File file) implements MultipartFile {
    @Override
    public String getName() {
        return "file";
    }

    @Override
    public String getOriginalFilename() {
        return file.fileName();
    }

    @Override
    public String getContentType() {
        return file.mediaType();
    }

    @Override
    public boolean isEmpty() {
        return file.bytes() == 0;
    }

    @Override
    public long getSize() {
        return file.bytes();
    }

    @Override
    public byte[] getBytes() {
        return file.content();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(file.content());
    }

    @Override
    public void transferTo(File place) throws IOException {
        Files.write(place.toPath(), file.content());
    }
}
