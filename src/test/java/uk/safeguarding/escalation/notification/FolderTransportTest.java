package uk.safeguarding.escalation.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.safeguarding.escalation.notification.SampleMails.assertSame;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTransportTest {

    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("data/mail");
    }

    private List<Path> files(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.sorted().toList();
        }
    }

    private static MimeMessage parse(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    @Test
    void writesAFileThatReadsBackTheSame() throws Exception {
        OutgoingMail mail = SampleMails.to("manager@council.example", "dsl@nhs.example");

        new FolderTransport(folder()).send(mail);

        Path file = folder().resolve("SOL-2027-00042%2Fstage%202%2Fnotice.eml");
        assertThat(files(folder())).containsExactly(file);
        assertSame(parse(file), mail);
        assertThat(SampleMails.messageId(parse(file))).isEqualTo("<SOL-2027-00042%2Fstage%202%2Fnotice@localhost>");
    }

    @Test
    void aRepeatReplacesTheFile() throws Exception {
        FolderTransport transport = new FolderTransport(folder());
        transport.send(SampleMails.with("one", "First attempt", "a@council.example"));
        transport.send(SampleMails.with("one", "Second attempt", "a@council.example"));

        assertThat(files(folder())).containsExactly(folder().resolve("one.eml"));
        assertThat(parse(folder().resolve("one.eml")).getSubject()).isEqualTo("Second attempt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside", "..", ".", "/etc/outside", "a\\b", "a:b", "nul\u0000byte", "<id@host>",
            "ŵ/مدير/👩"})
    void noMessageIdLeavesTheFolderOrHidesAFile(String messageId) throws Exception {
        new FolderTransport(folder()).send(SampleMails.with(messageId, "Notice", "a@council.example"));

        assertThat(files(folder())).singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString()).matches("[A-Za-z0-9%_-][A-Za-z0-9%._-]*\\.eml"));
        assertThat(files(parent)).containsExactly(parent.resolve("data"));
    }

    @Test
    void differentIdsNeverShareAFile() throws Exception {
        FolderTransport transport = new FolderTransport(folder());
        String same = "x".repeat(500);
        for (String id : List.of("a/b", "a_b", "a%2Fb", "a b", same + "1", same + "2")) {
            transport.send(SampleMails.with(id, id, "a@council.example"));
        }

        assertThat(files(folder())).hasSize(6);
    }

    @Test
    void anIdThatIsAMessageIdHeaderAlreadyIsKept() throws Exception {
        new FolderTransport(folder()).send(SampleMails.with("<42.notice@council.example>", "Notice", "a@council.example"));

        assertThat(SampleMails.messageId(parse(files(folder()).get(0)))).isEqualTo("<42.notice@council.example>");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidPlainly() throws IOException {
        Path file = Files.writeString(parent.resolve("taken"), "a file");

        assertThatThrownBy(() -> new FolderTransport(file).send(SampleMails.to("a@council.example")))
                .isInstanceOf(MailNotSent.class)
                .hasMessage("The mail could not be written to the folder " + file + " (it is a file, not a folder). "
                        + "Check that safeguarding.mail.folder names a folder the application may write to and that the "
                        + "disk has room, then retry in Cockpit.");
    }

    @Test
    void aMoveThatFailsLeavesNothingBehind() throws IOException {
        Path inTheWay = Files.createDirectories(folder().resolve("one.eml/full"));

        assertThatThrownBy(() -> new FolderTransport(folder()).send(SampleMails.with("one", "Notice", "a@council.example")))
                .isInstanceOf(MailNotSent.class);
        assertThat(files(folder())).containsExactly(inTheWay.getParent());
    }

    @Test
    void aMailWithoutRecipientSenderOrIdIsNoMail() {
        assertThatThrownBy(() -> new OutgoingMail("one", "a@b.example", List.of(), "Notice", "t"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"Notice\" has no recipient");
        assertThatThrownBy(() -> new OutgoingMail(" ", "a@b.example", List.of("a@b.example"), "s", "t"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("message id");
        assertThatThrownBy(() -> new OutgoingMail("one", "", List.of("a@b.example"), "s", "t"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sender");
    }
}
