package uk.safeguarding.escalation.engine.mediation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.RecordRegister;

/**
 * What has been said since mediation was offered last, or, where nothing is offered because the matter was referred, since the
 * stage began. What was said to an earlier mediator, or before a reopening, is kept and does not count any more (SOL-2.5b,
 * GEN-13, GEN-23).
 *
 * @param offer    the newest offer of mediation, where there is one
 * @param proposed the newest wording that a mediator put to the parties since then
 * @param accepts  the parties' answers to that offer, oldest first
 * @param concurs  the parties' answers to that wording, oldest first
 * @param stopped  whether waiting for the answers to that wording was ended
 */
record MediationRound(Optional<Entry> offer, Optional<Entry> proposed, List<Entry> accepts, List<Entry> concurs, boolean stopped) {

    /** The round in which a dispute is, in this stage entry. */
    static MediationRound of(RecordRegister records, String reference, Long stageEntry) {
        Function<String, List<Entry>> ofKind = kind -> records.ofKind(reference, kind).stream()
                .filter(e -> Objects.equals(e.stageEntry(), stageEntry)).toList();
        Optional<Entry> offer = newest(ofKind.apply(EntryKind.MEDIATION_OFFER).stream()
                .filter(e -> "offer".equals(e.text("offerAnswer"))).toList());
        Optional<Entry> proposed = newest(since(offer, ofKind.apply(EntryKind.MEDIATION_RECORD)).stream()
                .filter(e -> "propose".equals(e.text("mediationStep"))).toList());
        List<Entry> concurs = proposed.isEmpty() ? List.of() : since(proposed, ofKind.apply(EntryKind.MEDIATION_CONCUR));
        return new MediationRound(offer, proposed, since(offer, ofKind.apply(EntryKind.MEDIATION_ANSWER)), concurs,
                proposed.isPresent() && !since(proposed, ofKind.apply(EntryKind.STOP_WAITING)).isEmpty());
    }

    /** Whether a wording was put to the parties, and each of them has answered it or waiting was ended. */
    boolean answered(List<Party> parties) {
        return proposed.isPresent() && (stopped || parties.stream().allMatch(p -> of(p.id(), concurs).isPresent()));
    }

    /** The newest of these answers that a party gave. */
    static Optional<Entry> of(String partyId, List<Entry> answers) {
        return newest(answers.stream().filter(e -> partyId.equals(e.partyId())).toList());
    }

    private static List<Entry> since(Optional<Entry> start, List<Entry> entries) {
        return entries.stream().filter(e -> start.isEmpty() || e.id() > start.get().id()).toList();
    }

    private static Optional<Entry> newest(List<Entry> entries) {
        return entries.stream().reduce((earlier, later) -> later);
    }
}
