package uk.safeguarding.escalation.engine.mediation;

import java.util.List;
import java.util.Optional;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.RecordRegister;

/**
 * What has been said since mediation was offered last. What was said to an earlier mediator, or before a reopening, is kept
 * and does not count any more (SOL-2.5b, GEN-13, GEN-23).
 *
 * @param offer    the newest offer of mediation
 * @param proposed the newest wording that a mediator put to the parties since then
 * @param accepts  the parties' answers to that offer, oldest first
 * @param concurs  the parties' answers to that wording, oldest first
 */
record MediationRound(Optional<Entry> offer, Optional<Entry> proposed, List<Entry> accepts, List<Entry> concurs) {

    /** The round in which a dispute is. */
    static MediationRound of(RecordRegister records, String reference) {
        Optional<Entry> offer = newest(records.ofKind(reference, EntryKind.MEDIATION_OFFER).stream()
                .filter(e -> "offer".equals(e.text("offerAnswer"))).toList());
        Optional<Entry> proposed = newest(since(offer, records.ofKind(reference, EntryKind.MEDIATION_RECORD)).stream()
                .filter(e -> "propose".equals(e.text("mediationStep"))).toList());
        return new MediationRound(offer, proposed, since(offer, records.ofKind(reference, EntryKind.MEDIATION_ANSWER)),
                since(proposed, records.ofKind(reference, EntryKind.MEDIATION_CONCUR)));
    }

    /** The newest of these answers that a party gave. */
    static Optional<Entry> of(String partyId, List<Entry> answers) {
        return newest(answers.stream().filter(e -> partyId.equals(e.partyId())).toList());
    }

    private static List<Entry> since(Optional<Entry> start, List<Entry> entries) {
        return entries.stream().filter(e -> start.isPresent() && e.id() > start.get().id()).toList();
    }

    private static Optional<Entry> newest(List<Entry> entries) {
        return entries.stream().reduce((earlier, later) -> later);
    }
}
