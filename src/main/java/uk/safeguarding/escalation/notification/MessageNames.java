package uk.safeguarding.escalation.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names made of a message id that are safe as a file name and as a Message-ID header. Equal ids give equal names, and
 * different ids different ones: whatever is not a plain letter, digit, dot, hyphen or underscore is written as
 * {@code %XX}, and a long name is cut and ends in a digest of the whole.
 */
final class MessageNames {

    private static final int LONGEST = 120;
    private static final int KEPT = 80;
    private static final Pattern HEADER = Pattern.compile("<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,200}@[A-Za-z0-9.-]{1,200}>");

    private MessageNames() {
    }

    /** The name of the file that holds the message. */
    static String fileName(String messageId) {
        return safe(messageId) + ".eml";
    }

    /** The value of the Message-ID header, built with the domain of the sender unless the id is such a value already. */
    static String header(String messageId, String senderAddress) {
        if (HEADER.matcher(messageId).matches()) {
            return messageId;
        }
        String domain = senderAddress.substring(senderAddress.lastIndexOf('@') + 1);
        return "<" + safe(messageId) + "@" + domain + ">";
    }

    private static String safe(String messageId) {
        StringBuilder name = new StringBuilder();
        for (byte b : messageId.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            // a dot in front would hide the file, and two dots have a meaning of their own
            boolean strayDot = c == '.' && (name.isEmpty() || name.charAt(name.length() - 1) == '.');
            if (isPlain(c) && !strayDot) {
                name.append(c);
            } else {
                name.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return name.length() <= LONGEST ? name.toString() : name.substring(0, KEPT) + "-" + digest(messageId);
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
    }

    private static String digest(String messageId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256.", e);
        }
    }
}
