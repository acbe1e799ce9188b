package uk.safeguarding.escalation.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who holds a post from a date on, until the next holder's date (SGL-K.1, AMB-56).
 *
 * @param userId  account of the holder
 * @param name    what people read
 * @param from    first local date on which tasks and copies go to this holder
 * @param contact how to reach the holder, or null where the post's own contact stays
 */
public record Holder(String userId, String name, LocalDate from, Contact contact) {

    /**
     * The holder on a date.
     *
     * @param holders holders of one post in the order of their dates
     * @return empty before the first holder's date, and for a post whose holders the file does not name
     */
    static Optional<Holder> on(LocalDate date, List<Holder> holders) {
        return holders.stream().filter(holder -> !holder.from().isAfter(date)).reduce((earlier, later) -> later);
    }
}
