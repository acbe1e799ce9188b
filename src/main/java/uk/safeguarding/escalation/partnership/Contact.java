package uk.safeguarding.escalation.partnership;

/**
 * How to reach an office (SOL-C.1). All but the name may be null.
 *
 * @param name    office or person's post
 * @param address postal address on one line
 * @param phone   as dialled
 * @param email   well-formed address
 * @param website as printed
 */
public record Contact(String name, String address, String phone, String email, String website) {
}
