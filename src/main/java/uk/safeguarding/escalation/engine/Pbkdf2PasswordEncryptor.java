package uk.safeguarding.escalation.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Keeps passwords as PBKDF2 with HMAC-SHA-512, slow on purpose, where the engine's own way is one quick round. The
 * number of rounds is kept with each password ({@code rounds$salt$hash}), so that it can be raised later and old
 * passwords still open.
 */
final class Pbkdf2PasswordEncryptor implements PasswordEncryptor {

    /** The rounds that OWASP recommends for PBKDF2-HMAC-SHA512: about a fifth of a second. */
    static final int SOUND_ROUNDS = 210_000;

    /** Fewer, for sample accounts whose password is published anyway and which are made by the dozen. */
    static final int EVALUATION_ROUNDS = 20_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final int rounds;

    Pbkdf2PasswordEncryptor(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder();
        return rounds + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(hash(password, salt, rounds));
    }

    @Override
    public boolean check(String password, String kept) {
        String[] parts = kept.split("\\$");
        if (parts.length != 3) {
            return false;
        }
        try {
            byte[] salt = Base64.getDecoder().decode(parts[1]);
            byte[] expected = Base64.getDecoder().decode(parts[2]);
            return MessageDigest.isEqual(expected, hash(password, salt, Integer.parseInt(parts[0])));
        } catch (IllegalArgumentException e) {
            // not a value that this class has written: nobody's password
            return false;
        }
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA512";
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}
