package org.redress.complaint;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/** A file that came with a complaint; its bytes are read only when somebody opens it. */
public record Attachment(
        UUID id,
        CaseNumber caseNumber,
        String fileName,
        String mediaType,
        int bytes,
        byte[] sha256,
        byte[] content,
        Instant at) {}
