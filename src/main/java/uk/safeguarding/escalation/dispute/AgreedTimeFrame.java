package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time frame that the sides agreed because the overall limit cannot be kept (SGL-T.3). Each change needs a reason of its
 * own (AMB-44).
 *
 * @param until         local date at whose close of business the overall limit then expires
 * @param duringStage   stage that is open, whose limit moves with it; 1 for a time frame entered at intake (AMB-45)
 * @param duringEntry   stage entry of the register that is open; {@code null} for a time frame entered at intake, which belongs to
 *                      the first entry of the dispute
 * @param reason        why the limit cannot be kept
 * @param interimSafety how the adult is kept safe meanwhile (GEN-11)
 * @param agreedBy      ids of the parties that agreed
 */
public record AgreedTimeFrame(LocalDate until, int duringStage, Long duringEntry, String reason, String interimSafety,
                              Set<String> agreedBy) {

    public AgreedTimeFrame {
        agreedBy = Set.copyOf(agreedBy);
    }

    /**
     * Whether the limit of the stage that is open, or about to be entered, moves with it: only during the stay in which it was
     * agreed. Whoever comes back to the stage later, by a return or a reopening, has the stage's own limit (GEN-22, GEN-23); the
     * steps of one stage that follow each other are one stay.
     *
     * @param stage    number of the stage that is open or about to be entered
     * @param entries  all stage entries of the dispute, oldest first
     * @param reopened instant at which the dispute was last reopened; empty where it never was
     */
    public boolean moves(int stage, List<StageEntry> entries, Optional<Instant> reopened) {
        List<StageEntry> since = entries.stream().filter(e -> duringEntry == null || e.id() >= duringEntry).toList();
        return stage == duringStage && since.stream().allMatch(e -> e.stage() == stage)
                && reopened.filter(at -> since.isEmpty() || at.isAfter(since.get(0).enteredAt())).isEmpty();
    }
}
