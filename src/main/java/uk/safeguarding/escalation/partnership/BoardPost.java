package uk.safeguarding.escalation.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A post of the Board itself, not of a member agency.
 *
 * @param id               unique among the Board's posts
 * @param name             what people read
 * @param role             what it does in the ladder
 * @param employerAgencyId agency that employs its holder, or null when no agency does; decides conflicts (SOL-2.6a,
 *                         AMB-54)
 * @param contact          how to reach it, or null
 * @param holders          holders by date, the earliest first; empty where the group alone says who holds it (SGL-K.1)
 */
public record BoardPost(String id, String name, BoardRole role, String employerAgencyId, Contact contact,
                        List<Holder> holders) {

    public BoardPost {
        holders = List.copyOf(holders);
    }

    /** A post whose holders the file does not name. */
    public BoardPost(String id, String name, BoardRole role, String employerAgencyId, Contact contact) {
        this(id, name, role, employerAgencyId, contact, List.of());
    }

    /** Who holds the post on a local date, where the file names holders (SGL-K.1). */
    public Optional<Holder> holderOn(LocalDate date) {
        return Holder.on(date, holders);
    }

    /** How to reach the post on a local date: its holder's own contact, or else the post's; null when there is neither. */
    public Contact contactOn(LocalDate date) {
        return holderOn(date).map(Holder::contact).orElse(contact);
    }
}
