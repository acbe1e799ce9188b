package uk.safeguarding.escalation.notification;

/**
 * To whom a notice goes: the holders of a post, one user, or an e-mail address outside the directory.
 *
 * @param kind  what {@code id} is
 * @param id    group id, user id or e-mail address
 */
public record Recipient(Kind kind, String id) {

    /** What a recipient's id stands for. */
    public enum Kind { GROUP, USER, EMAIL }

    /** The holders of a post. */
    public static Recipient group(String groupId) {
        return new Recipient(Kind.GROUP, groupId);
    }

    /** One user. */
    public static Recipient user(String userId) {
        return new Recipient(Kind.USER, userId);
    }

    /** An e-mail address. */
    public static Recipient email(String address) {
        return new Recipient(Kind.EMAIL, address);
    }

    /** The recipient as the register keeps it: kind and id. */
    public String text() {
        return kind.name() + ":" + id;
    }

    /** The recipient that {@link #text()} wrote. */
    public static Recipient of(String text) {
        int colon = text.indexOf(':');
        return new Recipient(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
