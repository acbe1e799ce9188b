package uk.safeguarding.escalation.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A post, of an agency or of the Board, whose holders the file names by date (SGL-K.1).
 *
 * @param groupId group of the post
 * @param name    what people read
 * @param holders holders by date, the earliest first; never empty
 */
public record DatedPost(String groupId, String name, List<Holder> holders) {

    public DatedPost {
        holders = List.copyOf(holders);
    }

    /** Who holds the post on a local date; empty before the first holder's date. */
    public Optional<Holder> holderOn(LocalDate date) {
        return Holder.on(date, holders);
    }
}
