package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A resolution panel as it sits now.
 *
 * @param id       number of the panel in the register
 * @param chair    user id of whoever was named last to chair it, still a member or not (AMB-30)
 * @param formedAt instant at which it was formed
 * @param seats    who sits now, in the order of appointment
 */
public record SittingPanel(long id, String chair, Instant formedAt, List<Seat> seats) {

    public SittingPanel {
        seats = List.copyOf(seats);
    }

    /**
     * A member's seat.
     *
     * @param id          number of the seat in the register; 0 before it is entered
     * @param user        user id of the member
     * @param employer    agency that employs the member, or {@code null}
     * @param represents  agency for which the member sits, or {@code null} for one who sits by office alone
     * @param office      post of the Board that the member holds, or {@code null}
     * @param appointedAt instant of the appointment
     */
    public record Seat(long id, String user, String employer, String represents, String office, Instant appointedAt) {
    }

    /** The seat of a user, where they sit. */
    public Optional<Seat> seatOf(String user) {
        return seats.stream().filter(seat -> seat.user().equals(user)).findFirst();
    }

    /** Instant of the newest appointment. */
    public Instant seatedAt() {
        return seats.stream().map(Seat::appointedAt).max(Instant::compareTo).orElse(formedAt);
    }

    /** The Panel Chair, while they sit. */
    public Optional<String> sittingChair() {
        return seatOf(chair).map(Seat::user);
    }
}
