package uk.safeguarding.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pbkdf2PasswordEncryptorTest {

    private final Pbkdf2PasswordEncryptor encryptor = new Pbkdf2PasswordEncryptor(1_000);

    @Test
    void opensWithTheSamePasswordOnly() {
        String kept = encryptor.encrypt("correct horse");

        assertThat(encryptor.check("correct horse", kept)).isTrue();
        assertThat(encryptor.check("correct horsf", kept)).isFalse();
    }

    @Test
    void keepsTheSamePasswordDifferentlyEachTimeAndNeverInPlain() {
        String kept = encryptor.encrypt("correct horse");

        assertThat(kept).doesNotContain("correct").isNotEqualTo(encryptor.encrypt("correct horse"));
        // the engine's column holds 255 characters, its own prefix included
        assertThat(kept).hasSizeLessThan(200);
    }

    @Test
    void aPasswordKeptWithOtherRoundsStillOpens() {
        String kept = new Pbkdf2PasswordEncryptor(2_000).encrypt("correct horse");

        assertThat(kept).startsWith("2000$");
        assertThat(encryptor.check("correct horse", kept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1$2", "x$AAAA$AAAA", "1000$%%$AAAA", "0$AAAA$AAAA"})
    void whatItHasNotWrittenIsNobodysPassword(String kept) {
        assertThat(encryptor.check("", kept)).isFalse();
        assertThat(encryptor.check("correct horse", kept)).isFalse();
    }
}
