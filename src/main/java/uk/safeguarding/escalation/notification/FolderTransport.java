package uk.safeguarding.escalation.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Writes each mail to a folder as an {@code .eml} file that any mail program opens: the mail of the evaluation mode.
 *
 * <p>The file is named after the message id. It appears whole or not at all, and a repeat replaces it.
 */
public final class FolderTransport implements MailTransport {

    private final Path folder;

    /**
     * Sets the folder.
     *
     * @param folder where the files go; made when the first mail is sent
     */
    public FolderTransport(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void send(OutgoingMail mail) {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        MailComposer.compose(mail, message);
        try {
            Files.createDirectories(folder);
            write(message, folder.resolve(MessageNames.fileName(mail.messageId())));
        } catch (IOException | MessagingException e) {
            throw new MailNotSent("The mail could not be written to the folder " + folder + " (" + reason(e) + ").",
                    "Check that safeguarding.mail.folder names a folder the application may write to and that the disk "
                            + "has room", e);
        }
    }

    private void write(MimeMessage message, Path file) throws IOException, MessagingException {
        Path unfinished = Files.createTempFile(folder, ".unfinished-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        return e instanceof FileAlreadyExistsException ? "it is a file, not a folder" : OneLine.of(e.getMessage());
    }
}
