package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Absences;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Rung;

/**
 * Each level looks at the matter afresh: nobody acts for a party at two rungs in a row, unless the directory gives no other
 * holder, and then that is recorded (AMB-65). Where the role matrix itself carries a post on to the next row, it decides
 * (AMB-43).
 */
@Component
class ConsecutiveRungs {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final HandlerDirectory directory;
    private final Absences absences;
    private final Clock clock;

    ConsecutiveRungs(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                     HandlerDirectory directory, Absences absences, Clock clock) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.directory = directory;
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * Holds the acting user's record of a stage to the rule.
     *
     * @throws Refusal where they acted at the rung below and somebody else is there for this one
     */
    void check(String reference, Party party, long stageEntry) {
        StageEntry entry = stages.entry(stageEntry);
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        Set<String> below = below(reference, party, entry, partnership);
        if (!below.contains(ActingUser.id())) {
            return;
        }
        Set<String> others = candidates(directory.at(reference, party.id(), entry.rung(), stageEntry), partnership);
        others.removeAll(below);
        if (!others.isEmpty()) {
            throw new Refusal("You acted for your side at the level below, and somebody else is there for this one. Ask them to do "
                    + "this task; they see it in their task list.");
        }
        if (records.ofKind(reference, EntryKind.CONSECUTIVE_RUNGS).stream().noneMatch(e -> e.author().equals(ActingUser.id())
                && Long.valueOf(stageEntry).equals(e.stageEntry()))) {
            records.add(new Entry(0, reference, stageEntry, party.id(), EntryKind.CONSECUTIVE_RUNGS, ActingUser.id(), clock.instant(),
                    Map.of("rung", entry.rung(), "because", "the directory gives no other holder"), null));
        }
    }

    /** Those who wrote the party's record at the rung below, where the stage before this one was at a lower rung. */
    private Set<String> below(String reference, Party party, StageEntry entry, Partnership partnership) {
        if (entry.rung() == null || partnership.inMatrix(party.agency(), entry.rung())) {
            return Set.of();
        }
        Optional<StageEntry> before = stages.entries(reference).stream().filter(e -> e.id() < entry.id())
                .reduce((earlier, later) -> later).filter(e -> e.rung() != null && isBelow(partnership, acting(partnership, e, party),
                        acting(partnership, entry, party)));
        return before.map(e -> records.ofStage(reference, e.id()).stream()
                .filter(r -> r.kind().equals(EntryKind.STAGE_RECORD) && party.id().equals(r.partyId())).map(Entry::author)
                .collect(Collectors.toSet())).orElse(Set.of());
    }

    private static String acting(Partnership partnership, StageEntry entry, Party party) {
        return partnership.rung(entry.rung()).actingFor(party.raising());
    }

    private static boolean isBelow(Partnership partnership, String lower, String higher) {
        List<String> rungs = partnership.rungs().stream().map(Rung::id).toList();
        return rungs.indexOf(lower) < rungs.indexOf(higher);
    }

    private Set<String> candidates(Who who, Partnership partnership) {
        Set<String> all = new HashSet<>(who.users());
        who.groups().forEach(group -> all.addAll(absences.holdersThere(partnership.id(), group)));
        all.removeAll(absences.today(partnership.id()));
        return all;
    }
}
